import { formatById } from '../formats/built-in.ts';
import type { Format, Phase } from '../formats/format.ts';
import type { CaseId, Instant, PersonId } from '../people.ts';
import type { Clock } from './clock.ts';
import { noTurns, type Turns } from './turns.ts';

/** Where a meeting stands. Leaving `closed` is impossible: the record is frozen. */
export type Stage =
  | { kind: 'lobby' }
  | { kind: 'phase'; index: number; clock: Clock }
  | { kind: 'closing'; since: Instant }
  | { kind: 'closed'; at: Instant };

/** What happens now in a meeting: one value, changed only by `reduce`, never in Yjs. */
export type Meeting = {
  formatId: string;
  presenter: PersonId;
  caseId: CaseId;
  /** When the presenter shared the draft with the group; null before. */
  sharedAt: Instant | null;
  stage: Stage;
  /** Milliseconds left in each phase when it was last left; a phase that one goes back to resumes there. */
  left: readonly number[];
  turns: Turns;
};

export function planned(formatId: string, presenter: PersonId, caseId: CaseId): Meeting {
  const format = formatById(formatId);
  return {
    formatId,
    presenter,
    caseId,
    sharedAt: null,
    stage: { kind: 'lobby' },
    left: format.phases.map((phase) => phase.minutes * 60_000),
    turns: noTurns,
  };
}

export function formatOf(meeting: Pick<Meeting, 'formatId'>): Format {
  return formatById(meeting.formatId);
}

/** The running phase, or undefined in the lobby, while closing and after. */
export function phaseOf(meeting: Meeting): Phase | undefined {
  return meeting.stage.kind === 'phase' ? formatOf(meeting).phases[meeting.stage.index] : undefined;
}

/** One word for where a meeting stands; two of them differ exactly when what people may do can differ. */
export function stageName({ stage }: Pick<Meeting, 'stage'>): string {
  return stage.kind === 'phase' ? `phase ${stage.index}` : stage.kind;
}
