import type { CommandKind } from '@casecircle/shared/domain/meeting/command.ts';
import { type Meeting, rightsName } from '@casecircle/shared/domain/meeting/meeting.ts';
import { reduce } from '@casecircle/shared/domain/meeting/reduce.ts';
import { type Refusal, refuse } from '@casecircle/shared/domain/result.ts';
import type { CommandAnswer, CommandEnvelope, MeetingState } from '@casecircle/shared/protocol/live.ts';
import type { Documents } from '../documents/plane.ts';
import type { Alongside, MeetingForPerson, MeetingStore } from '../storage/meetings.ts';
import type { ReturnsOf } from './return-loop.ts';
import type { AroundOf } from './surroundings.ts';
import { createTurnstile, type Turnstile } from './turnstile.ts';
import { Views } from './views.ts';
import type { CarryWords } from './words/carrier.ts';
import type { Crossing } from './words/crossing.ts';

/** Gives a command in a person's name: the one way in which a meeting changes, over whatever plane it came. */
export type GiveCommand = (meetingId: string, personId: string, envelope: CommandEnvelope) => Promise<CommandAnswer>;

export type WriterParts = {
  meetings: Pick<MeetingStore, 'findForPerson' | 'storeState'>;
  carryWords: CarryWords;
  returnsOf: ReturnsOf;
  documents: Pick<Documents, 'recheck'>;
  aroundOf: AroundOf;
  /** Shared with whatever else changes meetings. */
  alone?: Turnstile;
  /** Called with every new state, after it was stored. */
  announce: (meetingId: string, state: MeetingState) => void;
  report: (event: string, about: { meeting: string; error: unknown }) => void;
};

/** What brings words onto the table, or takes them off it: not for somebody who has left it. */
const atTheTable: ReadonlySet<CommandKind> = new Set(['share-case', 'release', 'blank', 'blank-words']);

/**
 * The serialized writer of meetings: one command of a meeting at a time. Roles and state are read anew for each, so a
 * change of role acts at once and a restart has nothing to restore. What was not stored is not told to anybody.
 */
export function createWriter(parts: WriterParts): GiveCommand {
  const alone = parts.alone ?? createTurnstile();
  const views = new Views();

  async function give(meetingId: string, personId: string, envelope: CommandEnvelope): Promise<CommandAnswer> {
    const found = await parts.meetings.findForPerson(meetingId, personId);
    if (!found) return refuse('not-found');
    if (!found.agreementAccepted) return refuse('agreement-needed');
    if (found.archived) return refuse('read-only', 'archived');
    if (found.exited && atTheTable.has(envelope.command.kind)) return refuse('not-allowed', envelope.command.kind);
    const seen = { kind: envelope.command.kind, seen: envelope.seen };
    if (views.isStale(meetingId, found.meeting.version, seen)) return refuse('wrong-stage', seen.kind);
    return change(found, envelope);
  }

  async function change(found: MeetingForPerson, { command }: CommandEnvelope): Promise<CommandAnswer> {
    const { meeting: row, actor } = found;
    const before = readState(found);
    const now = Date.now();
    const around = await parts.aroundOf(row);
    const reduced = reduce(before, command, actor, now, around);
    if (!reduced.ok) return reduced;
    const after = reduced.value;
    const whose = { meetingId: row.id, groupId: row.groupId, personId: actor.id, people: around.people };
    const crossing: Crossing = { command, before, after, now, ...whose };
    const carried = await parts.carryWords(crossing);
    if (!carried.ok) return carried;
    if (after === before) return { ok: true, version: row.version };
    return store(row, { before, after }, await parts.returnsOf(crossing));
  }

  async function store(
    row: MeetingForPerson['meeting'],
    { before, after }: { before: Meeting; after: Meeting },
    alongside: Alongside | undefined,
  ): Promise<CommandAnswer> {
    if (!(await parts.meetings.storeState(row.id, row.version, after, alongside))) return refuse('not-saved');
    const version = row.version + 1;
    views.changed(row.id, { before, after, version });
    // Before anybody hears of it, so that what it opens is open when they come.
    if (rightsName(after) !== rightsName(before)) await parts.documents.recheck({ meetingId: row.id });
    parts.announce(row.id, { version, meeting: after, now: Date.now() });
    return { ok: true, version };
  }

  return (meetingId, personId, envelope) =>
    alone(meetingId, () => give(meetingId, personId, envelope)).catch((error): { ok: false; refusal: Refusal } => {
      parts.report('command-failed', { meeting: meetingId, error });
      return refuse('not-saved');
    });
}

export function readState(found: Pick<MeetingForPerson, 'meeting'>): Meeting {
  return JSON.parse(found.meeting.state) as Meeting;
}
