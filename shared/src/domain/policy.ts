import type { Area } from './formats/format.ts';
import type { CommandKind } from './meeting/command.ts';
import { type Meeting, phaseOf } from './meeting/meeting.ts';
import type { Actor, GroupRole, MeetingRole } from './people.ts';

/** Who may give which command, whatever the phase. When it fits is for `reduce` to say. */
const commanders: Record<CommandKind, readonly MeetingRole[]> = {
  start: ['facilitator'],
  advance: ['facilitator'],
  back: ['facilitator'],
  extend: ['facilitator'],
  pause: ['facilitator'],
  resume: ['facilitator'],
  'next-turn': ['facilitator'],
  close: ['facilitator'],
  'ask-turn': ['member', 'presenter', 'facilitator'],
  'pass-turn': ['member', 'presenter', 'facilitator'],
  'share-case': ['presenter'],
  release: ['member', 'presenter', 'facilitator'],
};

/** Who may write which area while no phase runs. Running phases bring their own table. */
const lobbyWriters: Partial<Record<Area, readonly MeetingRole[]>> = { case: ['presenter'] };
const closingWriters: Partial<Record<Area, readonly MeetingRole[]>> = { takeaways: ['presenter'] };

export type GroupAction =
  | 'read-group'
  | 'leave'
  | 'invite'
  | 'change-roles'
  | 'end-membership'
  | 'edit-agreement'
  | 'create-meeting'
  | 'change-meeting';

const groupActors: Record<GroupAction, readonly GroupRole[]> = {
  'read-group': ['facilitator', 'member', 'observer'],
  leave: ['facilitator', 'member', 'observer'],
  invite: ['facilitator'],
  'change-roles': ['facilitator'],
  'end-membership': ['facilitator'],
  'edit-agreement': ['facilitator'],
  'create-meeting': ['facilitator'],
  'change-meeting': ['facilitator'],
};

/**
 * What a person is in this meeting. A presenter counts as a presenter only, never also as a plain member: the
 * method silences them. A facilitator who presents keeps the facilitator's commands and loses the group's writing.
 */
export function rolesIn(actor: Actor, meeting: Meeting): readonly MeetingRole[] {
  if (actor.id !== meeting.presenter) return [actor.role];
  return actor.role === 'facilitator' ? ['presenter', 'facilitator'] : ['presenter'];
}

export function mayCommand(actor: Actor, kind: CommandKind, meeting: Meeting): boolean {
  return overlap(commanders[kind], rolesIn(actor, meeting));
}

/** Whether the method lets this person write this area now. The screen and the server both ask here. */
export function mayWrite(actor: Actor, area: Area, meeting: Meeting): boolean {
  const presents = actor.id === meeting.presenter;
  return overlap(writers(area, meeting), presents ? ['presenter'] : [actor.role]);
}

/** Whether this person can write anything on the table at all; if not, their connection is read-only. */
export function mayWriteTable(actor: Actor, meeting: Meeting): boolean {
  if (meeting.stage.kind === 'closed') return false;
  return actor.role !== 'observer' || actor.id === meeting.presenter;
}

export function mayInGroup(role: GroupRole, action: GroupAction): boolean {
  return groupActors[action].includes(role);
}

function writers(area: Area, meeting: Meeting): readonly MeetingRole[] {
  switch (meeting.stage.kind) {
    case 'lobby':
      return lobbyWriters[area] ?? [];
    case 'phase':
      return phaseOf(meeting)?.writes[area] ?? [];
    case 'closing':
      return closingWriters[area] ?? [];
    case 'closed':
      return [];
  }
}

function overlap(allowed: readonly MeetingRole[], held: readonly MeetingRole[]): boolean {
  return held.some((role) => allowed.includes(role));
}
