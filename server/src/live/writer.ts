import { type Meeting, rightsName } from '@casecircle/shared/domain/meeting/meeting.ts';
import { reduce } from '@casecircle/shared/domain/meeting/reduce.ts';
import { type Refusal, refuse } from '@casecircle/shared/domain/result.ts';
import type { CommandAnswer, CommandEnvelope, MeetingState } from '@casecircle/shared/protocol/live.ts';
import type { Documents } from '../documents/plane.ts';
import type { MeetingForPerson, MeetingStore } from '../storage/meetings.ts';
import type { AroundOf } from './surroundings.ts';
import { createTurnstile } from './turnstile.ts';
import { Views } from './views.ts';
import type { CarryWords } from './words.ts';

/** Gives a command in a person's name: the one way in which a meeting changes, over whatever plane it came. */
export type GiveCommand = (meetingId: string, personId: string, envelope: CommandEnvelope) => Promise<CommandAnswer>;

export type WriterParts = {
  meetings: Pick<MeetingStore, 'findForPerson' | 'storeState'>;
  carryWords: CarryWords;
  documents: Pick<Documents, 'recheck'>;
  aroundOf: AroundOf;
  /** Called with every new state, after it was stored. */
  announce: (meetingId: string, state: MeetingState) => void;
  report: (event: string, about: { meeting: string; error: unknown }) => void;
};

/**
 * The serialized writer of meetings: one command of a meeting at a time. Roles and state are read anew for each, so a
 * change of role acts at once and a restart has nothing to restore. What was not stored is not told to anybody.
 */
export function createWriter(parts: WriterParts): GiveCommand {
  const alone = createTurnstile();
  const views = new Views();

  async function give(meetingId: string, personId: string, envelope: CommandEnvelope): Promise<CommandAnswer> {
    const found = await parts.meetings.findForPerson(meetingId, personId);
    if (!found) return refuse('not-found');
    if (!found.agreementAccepted) return refuse('agreement-needed');
    const seen = { kind: envelope.command.kind, seen: envelope.seen };
    if (views.isStale(meetingId, found.meeting.version, seen)) return refuse('wrong-stage', seen.kind);
    return change(found, envelope);
  }

  async function change(found: MeetingForPerson, { command }: CommandEnvelope): Promise<CommandAnswer> {
    const { meeting: row, actor } = found;
    const before = readState(found);
    const now = Date.now();
    const reduced = reduce(before, command, actor, now, await parts.aroundOf(row));
    if (!reduced.ok) return reduced;
    const carried = await parts.carryWords({
      command,
      meetingId: row.id,
      groupId: row.groupId,
      before,
      after: reduced.value,
      personId: actor.id,
      now,
    });
    if (!carried.ok) return carried;
    if (reduced.value === before) return { ok: true, version: row.version };
    return store(row, before, reduced.value);
  }

  async function store(row: MeetingForPerson['meeting'], before: Meeting, after: Meeting): Promise<CommandAnswer> {
    if (!(await parts.meetings.storeState(row.id, row.version, after))) return refuse('not-saved');
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
