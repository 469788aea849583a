import { fit } from '../formats/fit.ts';
import type { Format, Phase } from '../formats/format.ts';
import type { CaseId, Instant, MeetingId, PersonId } from '../people.ts';
import { done, type Refusal, type Result } from '../result.ts';
import type { Clock } from './clock.ts';
import { noTurns, type Turns } from './turns.ts';

/** Where a meeting stands. Leaving `closed` is impossible: the record is frozen. */
export type Stage =
  | { kind: 'lobby' }
  | { kind: 'phase'; index: number; clock: Clock }
  | { kind: 'closing'; since: Instant }
  | { kind: 'closed'; at: Instant };

/** One case of a meeting: whose it is, and by which method, kept as it was when the meeting was planned. */
export type CaseSlot = {
  caseId: CaseId;
  /** The neutral label, drawn from a word list. */
  label: string;
  presenter: PersonId;
  /** When the presenter shared the draft with the group; null before. */
  sharedAt: Instant | null;
  format: Omit<Format, 'phases'>;
};

/** A phase of this meeting, with its minutes fitted: of the opening, of the ending, or of the case with that index. */
export type PlannedPhase = Phase & { of: 'opening' | 'ending' | number };

/** Minutes that went openly from a later phase to an earlier one; both by their index. */
export type Loan = { from: number; to: number; minutes: number };

export const returnOutcomes = ['tried', 'changed my mind', 'still stuck', 'not now'] as const;
export type ReturnOutcome = (typeof returnOutcomes)[number];

/** Somebody says what became of the last case. It names the meeting it comes from, never the words of the intention. */
export type Return = { person: PersonId; from: MeetingId; outcome: ReturnOutcome | null };

/** What happens now in a meeting: one value, changed only by `reduce`, never in Yjs. */
export type Meeting = {
  cases: readonly [CaseSlot, ...CaseSlot[]];
  phases: readonly [PlannedPhase, ...PlannedPhase[]];
  /** How long it was planned to last, in minutes. */
  plannedMinutes: number;
  stage: Stage;
  startedAt: Instant | null;
  /** Milliseconds left in each phase when it was last left; a phase that one goes back to resumes there. */
  left: readonly number[];
  loans: readonly Loan[];
  /** Minutes by which the meeting was made longer, all together. */
  lengthenedMinutes: number;
  turns: Turns;
  /** Who leads. Moves by a human act only; null until somebody starts. */
  lead: PersonId | null;
  /** Who sits in which seat of the running case's method. */
  seats: Readonly<Record<PersonId, string>>;
  /** The module by which the group consults on the running case. */
  module: string | null;
  /** The entry that the lead holds up for all, by its name. */
  spotlight: string | null;
  /** The silenced presenter asks to be brought back. */
  bringBack: boolean;
  /** Who said that they are ready, in this phase. */
  ready: readonly PersonId[];
  returns: readonly Return[];
  /** Entries, by name, that were taken from the table: an edit on its way does not bring them back, only a new release does. */
  blanked: readonly string[];
};

export type Plan = {
  /** The length of the meeting, in minutes. */
  minutes: number;
  cases: readonly [PlannedCase, ...PlannedCase[]];
  opening?: readonly Phase[];
  ending?: readonly Phase[];
};
export type PlannedCase = { caseId: CaseId; label: string; presenter: PersonId; format: Format };

const minuteMs = 60_000;

/** A meeting in its lobby, its phases fitted to its length. Refuses `too-short` where they do not fit. */
export function planned({ minutes, cases, opening = [], ending = [] }: Plan): Result<Meeting, Refusal> {
  const phases = [
    ...opening.map((phase) => ({ ...phase, of: 'opening' as const })),
    ...cases.flatMap(({ format }, index) => format.phases.map((phase) => ({ ...phase, of: index }))),
    ...ending.map((phase) => ({ ...phase, of: 'ending' as const })),
  ];
  const fitted = fit<PlannedPhase>(phases, minutes);
  return fitted.ok ? done(inLobby(cases, fitted.value, minutes)) : fitted;
}

function inLobby(cases: Plan['cases'], phases: readonly PlannedPhase[], plannedMinutes: number): Meeting {
  return {
    cases: cases.map(slotOf) as unknown as Meeting['cases'],
    phases: phases as unknown as Meeting['phases'],
    plannedMinutes,
    stage: { kind: 'lobby' },
    startedAt: null,
    left: phases.map((phase) => phase.minutes * minuteMs),
    loans: [],
    lengthenedMinutes: 0,
    turns: noTurns,
    lead: null,
    seats: {},
    module: null,
    spotlight: null,
    bringBack: false,
    ready: [],
    returns: [],
    blanked: [],
  };
}

function slotOf({ format: { phases: _, ...format }, ...presented }: PlannedCase): CaseSlot {
  return { ...presented, format, sharedAt: null };
}

/** The running phase, or undefined in the lobby, while closing and after. */
export function phaseOf(meeting: Meeting): PlannedPhase | undefined {
  return meeting.stage.kind === 'phase' ? meeting.phases[meeting.stage.index] : undefined;
}

/** The case that the meeting is about now: the running one; before the first case the first, after the last the last. */
export function caseNow(meeting: Meeting): CaseSlot {
  return meeting.cases[caseIndexNow(meeting)] ?? meeting.cases[0];
}

export function caseIndexNow(meeting: Meeting): number {
  const { stage, phases, cases } = meeting;
  if (stage.kind === 'lobby') return 0;
  const of = stage.kind === 'phase' ? phases[stage.index]?.of : 'ending';
  if (typeof of === 'number') return of;
  return of === 'opening' ? 0 : cases.length - 1;
}

/** The case of this person in this meeting, if they present one. */
export function caseOf(meeting: Meeting, person: PersonId): CaseSlot | undefined {
  return meeting.cases.find(({ presenter }) => presenter === person);
}

/** One word for where a meeting stands; two of them differ exactly when the stage does. */
export function stageName({ stage }: Pick<Meeting, 'stage'>): string {
  return stage.kind === 'phase' ? `phase ${stage.index}` : stage.kind;
}

/** Two of them differ when what anybody may do can differ: by the stage, who leads, who sits where, or what was blanked. */
export function rightsName(meeting: Meeting): string {
  return JSON.stringify([stageName(meeting), meeting.lead, meeting.seats, meeting.blanked]);
}
