import type { CommandKind } from '@casecircle/shared/domain/meeting/command.ts';
import { type Meeting, rightsName } from '@casecircle/shared/domain/meeting/meeting.ts';
import { reduce } from '@casecircle/shared/domain/meeting/reduce.ts';
import { done, type Refusal, type Result, refuse } from '@casecircle/shared/domain/result.ts';
import type { CommandAnswer, CommandEnvelope, MeetingState } from '@casecircle/shared/protocol/live.ts';
import type { Documents } from '../documents/plane.ts';
import type { Alongside, MeetingForPerson, MeetingStore } from '../storage/meetings.ts';
import type { AroundOf } from './surroundings.ts';
import { createTurnstile, type Turnstile } from './turnstile.ts';
import { Views } from './views.ts';
import type { CarryWords } from './words/carrier.ts';
import { type AlongsideOf, type Crossing, changed, type Examined } from './words/crossing.ts';
import { type ExamineFirst, needsExamining } from './words/examine-first.ts';

/** Gives a command in a person's name: the one way in which a meeting changes, over whatever plane it came. */
export type GiveCommand = (meetingId: string, personId: string, envelope: CommandEnvelope) => Promise<CommandAnswer>;

export type WriterParts = {
  meetings: Pick<MeetingStore, 'findForPerson' | 'storeState'>;
  carryWords: CarryWords;
  examineFirst: ExamineFirst;
  alongsideOf: AlongsideOf;
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

/** How often the coach reads words again that somebody wrote on meanwhile. */
const mostReadings = 3;

/** A command as it would change its meeting now. */
type Asked = { row: MeetingForPerson['meeting']; crossing: Crossing };

/**
 * The serialized writer of meetings: one command of a meeting at a time. Roles and state are read anew for each, so a
 * change of role acts at once and a restart has nothing to restore. What was not stored is not told to anybody.
 */
export function createWriter(parts: WriterParts): GiveCommand {
  const alone = parts.alone ?? createTurnstile();
  const views = new Views();

  async function ask(meetingId: string, personId: string, envelope: CommandEnvelope): Promise<Result<Asked>> {
    const { command } = envelope;
    const found = await parts.meetings.findForPerson(meetingId, personId);
    if (!found) return refuse('not-found');
    if (!found.agreementAccepted) return refuse('agreement-needed');
    if (found.archived) return refuse('read-only', 'archived');
    if (found.exited && atTheTable.has(command.kind)) return refuse('not-allowed', command.kind);
    const seen = { kind: command.kind, seen: envelope.seen };
    if (views.isStale(meetingId, found.meeting.version, seen)) return refuse('wrong-stage', seen.kind);
    const { meeting: row, actor } = found;
    const before = readState(found);
    const now = Date.now();
    const around = await parts.aroundOf(row);
    const reduced = reduce(before, command, actor, now, around);
    if (!reduced.ok) return reduced;
    const whose = { meetingId, groupId: row.groupId, personId: actor.id, people: around.people };
    return done({ row, crossing: { command, before, after: reduced.value, now, ...whose } });
  }

  async function give(
    meetingId: string,
    personId: string,
    envelope: CommandEnvelope,
    examined?: Examined,
  ): Promise<CommandAnswer> {
    const asked = await ask(meetingId, personId, envelope);
    if (!asked.ok) return asked;
    const { row, crossing } = asked.value;
    const { before, after } = crossing;
    const carried = await parts.carryWords({ ...crossing, examined });
    if (!carried.ok) return carried;
    if (after === before) return { ok: true, version: row.version };
    return store(row, { before, after }, await parts.alongsideOf(crossing));
  }

  /** Has the words read before the command's turn, so that nothing else in the meeting waits for the coach. */
  async function giveExamined(meetingId: string, personId: string, envelope: CommandEnvelope): Promise<CommandAnswer> {
    for (let left = mostReadings; ; left -= 1) {
      const asked = await ask(meetingId, personId, envelope);
      if (!asked.ok) return asked;
      const examined = await parts.examineFirst(asked.value.crossing);
      if (!examined.ok) return examined;
      const answer = await alone(meetingId, () => give(meetingId, personId, envelope, examined.value));
      if (answer.ok || answer.refusal.about !== changed || left <= 1) return answer;
    }
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

  return (meetingId, personId, envelope) => {
    const given = needsExamining(envelope.command.kind)
      ? giveExamined(meetingId, personId, envelope)
      : alone(meetingId, () => give(meetingId, personId, envelope));
    return given.catch((error): { ok: false; refusal: Refusal } => {
      parts.report('command-failed', { meeting: meetingId, error });
      return refuse('not-saved');
    });
  };
}

export function readState(found: Pick<MeetingForPerson, 'meeting'>): Meeting {
  return JSON.parse(found.meeting.state) as Meeting;
}
