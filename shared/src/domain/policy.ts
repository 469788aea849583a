import { type Area, type EntryKind, entryKinds } from './formats/format.ts';
import type { CommandKind } from './meeting/command.ts';
import { caseNow, caseOf, type Meeting, phaseOf, type Stage } from './meeting/meeting.ts';
import { leads, rolesIn, voicesIn } from './meeting/roles.ts';
import type { Actor, GroupRole, MeetingRole } from './people.ts';
import type { Touch } from './touch.ts';

/** Whoever leads: see `leads`. A facilitator who presents keeps the lead. */
const lead: readonly MeetingRole[] = ['facilitator'];
const everybody: readonly MeetingRole[] = ['member', 'presenter', 'facilitator'];

type Commanders = readonly MeetingRole[] | 'facilitators of the group' | 'facilitators and the lead' | 'who has a case';

/** Who may give which command, whatever the phase. When it fits is for `reduce` to say. */
const commanders: Record<CommandKind, Commanders> = {
  // In the lobby every facilitator leads; two who start at once are told that it has been done, not that they may not.
  start: 'facilitators of the group',
  advance: lead,
  back: lead,
  extend: lead,
  borrow: lead,
  pause: lead,
  resume: lead,
  'bring-back': lead,
  'hand-over': lead,
  'choose-module': lead,
  spotlight: lead,
  close: lead,
  // Safety does not wait for the lead: every facilitator of the group may.
  blank: 'facilitators and the lead',
  'blank-words': 'facilitators and the lead',
  'take-over': 'facilitators of the group',
  // Members for themselves only, and who speaks gives the floor on: `reduce` says so.
  'take-seat': everybody,
  'next-turn': everybody,
  'ask-turn': everybody,
  'pass-turn': everybody,
  ready: everybody,
  release: everybody,
  'show-facilitators': everybody,
  'answer-return': everybody,
  'share-case': 'who has a case',
  'bring-me-back': ['presenter'],
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
  | 'change-group'
  | 'edit-formats'
  | 'create-meeting'
  | 'change-meeting'
  | 'change-members'
  | 'archive-group'
  | 'change-season'
  | 'take-turns';

const groupActors: Record<GroupAction, readonly GroupRole[]> = {
  'read-group': ['facilitator', 'member', 'observer'],
  leave: ['facilitator', 'member', 'observer'],
  invite: ['facilitator'],
  'change-roles': ['facilitator'],
  'end-membership': ['facilitator'],
  'edit-agreement': ['facilitator'],
  'change-group': ['facilitator'],
  'edit-formats': ['facilitator'],
  'create-meeting': ['facilitator'],
  'change-meeting': ['facilitator'],
  'change-members': ['facilitator'],
  'archive-group': ['facilitator'],
  'change-season': ['facilitator'],
  // Mark oneself away, ask and answer about turns, volunteer.
  'take-turns': ['facilitator', 'member'],
};

/** What can still be done in a group that was put away. */
const actionsInArchive: readonly GroupAction[] = ['read-group', 'leave', 'archive-group'];

export function mayCommand(actor: Actor, kind: CommandKind, meeting: Meeting): boolean {
  const allowed = commanders[kind];
  if (allowed === 'who has a case') return caseOf(meeting, actor.id) !== undefined;
  if (allowed === 'facilitators of the group') return actor.role === 'facilitator';
  if (allowed === 'facilitators and the lead') return actor.role === 'facilitator' || leads(actor, meeting);
  return overlap(allowed, rolesIn(actor, meeting));
}

/** Whether the method lets this person write this area now. The screen and the server both ask here. */
export function mayWrite(actor: Actor, area: Area, meeting: Meeting): boolean {
  return overlap(writers(area, meeting), voicesIn(actor, meeting));
}

/** Whether this person can write anything on the table at all; if not, their connection is read-only. */
export function mayWriteTable(actor: Actor, meeting: Meeting): boolean {
  if (meeting.stage.kind === 'closed') return false;
  return actor.role !== 'observer' || caseOf(meeting, actor.id) !== undefined;
}

/** Whether this person may do this to the table now. The server asks it of every touch of every update. */
export function mayTouch(actor: Actor, touch: Touch, meeting: Meeting): boolean {
  const own = touch.key?.startsWith(`${actor.id}:`) ?? false;
  switch (touch.root) {
    case 'cases':
      // The server alone puts a case and its fields there; people write in what stands inside the fields.
      return touch.depth >= 2 && mayTouchCase(actor, touch, meeting);
    case 'notes':
      return touch.key === null && mayWrite(actor, 'notes', meeting);
    case 'takeaways':
    case 'answers':
    case 'entries':
    case 'resonances':
      if (isBlanked(touch, meeting)) return false;
      return own && touch.depth === 0 && maySetOwn(actor, touch, meeting);
    default:
      return false;
  }
}

/** While a case runs only that one is open; before and after, everybody’s own. The question is its presenter’s alone. */
function mayTouchCase(actor: Actor, { key, question }: Touch, meeting: Meeting): boolean {
  const touched = meeting.cases.find(({ presenter, caseId }) => key === `${presenter}:${caseId}`);
  if (!touched || !mayWrite(actor, 'case', meeting)) return false;
  const runs = typeof phaseOf(meeting)?.of === 'number';
  if (runs ? touched !== caseNow(meeting) : touched.presenter !== actor.id) return false;
  return !question || touched.presenter === actor.id;
}

/**
 * “Me too”, without a word, under another’s entry in any phase: but never while all write alone or are silent, nor by the
 * presenter of the running case, whose answer is of another kind.
 */
export function mayResonate(actor: Actor, { key }: Pick<Touch, 'key'>, meeting: Meeting): boolean {
  const phase = phaseOf(meeting);
  if (!phase || phase.verb === 'writeAlone' || phase.verb === 'silence') return false;
  if (key?.startsWith(`${actor.id}:${actor.id}.`)) return false;
  return overlap(['member', 'facilitator'], voicesIn(actor, meeting));
}

/** Whether this would put an entry back that was taken from the table. No grace holds for that. */
export function isBlanked({ root, key, kind }: Touch, meeting: Meeting): boolean {
  if (root !== 'entries' || key === null || kind === 'delete') return false;
  return meeting.blanked.includes(key.replace(':', '.'));
}

function maySetOwn(actor: Actor, touch: Touch, meeting: Meeting): boolean {
  // Written and taken back before it was sent, or set to what it was: there is nothing for a phase to lock.
  if (changesNothing(touch)) return mayWriteTable(actor, meeting);
  if (touch.root === 'resonances') return mayResonate(actor, touch, meeting);
  if (touch.root === 'takeaways') return mayWrite(actor, 'takeaways', meeting);
  return mayChange(actor, touch.root === 'answers' ? answerAreas(touch) : entryAreas(touch), meeting);
}

function changesNothing(touch: Touch): boolean {
  if (touch.kind === 'delete') return touch.previous === undefined;
  return touch.root === 'answers' && touch.previous !== undefined && answerAreas(touch).length === 0;
}

/** Whether any stage of this meeting would let this person do this: if so, the refusal is a matter of time. */
export function mayTouchSometime(actor: Actor, touch: Touch, meeting: Meeting): boolean {
  const clock = { kind: 'stopped', leftMs: 0 } as const;
  const phases = meeting.phases.map((_, index) => ({ kind: 'phase', index, clock }) as const);
  const stages: Stage[] = [{ kind: 'lobby' }, ...phases, { kind: 'closing', since: 0 }];
  return stages.some((stage) => mayTouch(actor, touch, { ...meeting, stage }));
}

function mayChange(actor: Actor, areas: readonly Area[], meeting: Meeting): boolean {
  return areas.length > 0 && areas.every((area) => mayWrite(actor, area, meeting));
}

/** The kinds that an entry had and gets: both must be open. What has no kind is no entry, and no area. */
function entryAreas({ value, previous, kind }: Touch): readonly Area[] {
  const kinds = [...(kind === 'insert' ? [] : [previous]), ...(kind === 'delete' ? [] : [value])].map(kindOf);
  return kinds.every((found) => found !== undefined) ? kinds : [];
}

function kindOf(value: unknown): EntryKind | undefined {
  const kind = field(value, 'kind');
  return entryKinds.find((known) => known === kind);
}

/** An answer’s words and its mark open at different times, so only what changes counts. */
function answerAreas({ value, previous }: Touch): readonly Area[] {
  const areas: Area[] = [];
  const answered = ['text', 'standing'].some((name) => field(value, name) !== field(previous, name));
  if (answered) areas.push('answers');
  if (field(value, 'mark') !== field(previous, 'mark')) areas.push('marks');
  return areas;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

export function mayInGroup(role: GroupRole, action: GroupAction): boolean {
  return groupActors[action].includes(role);
}

export function mayInArchive(action: GroupAction): boolean {
  return actionsInArchive.includes(action);
}

function writers(area: Area, meeting: Meeting): readonly MeetingRole[] {
  switch (meeting.stage.kind) {
    case 'lobby':
      return lobbyWriters[area] ?? [];
    case 'phase':
      return phaseWriters(area, meeting);
    case 'closing':
      return closingWriters[area] ?? [];
    case 'closed':
      return [];
  }
}

/** While all write alone nothing reaches the table, whatever a format says: even that somebody has begun would show. */
function phaseWriters(area: Area, meeting: Meeting): readonly MeetingRole[] {
  const phase = phaseOf(meeting);
  return phase?.verb === 'writeAlone' ? [] : (phase?.writes[area] ?? []);
}

function overlap(allowed: readonly MeetingRole[], held: readonly MeetingRole[]): boolean {
  return held.some((role) => allowed.includes(role));
}
