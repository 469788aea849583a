import type { MeetingRole } from '../people.ts';

/** The nine things a supervision method asks people to do. Source: background/formats.md 1.13. */
export const phaseVerbs = [
  'tell',
  'askInTurn',
  'writeAlone',
  'reveal',
  'speakInTurn',
  'talkWithoutPresenter',
  'presenterAnswers',
  'talk',
  'silence',
] as const;
export type PhaseVerb = (typeof phaseVerbs)[number];

export const entryKinds = ['question', 'perspective', 'reflection', 'idea'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** The parts of the table that a method opens and closes. */
export const areas = [...entryKinds, 'case', 'answers', 'marks', 'notes', 'takeaways'] as const;
export type Area = (typeof areas)[number];

export type Phase = {
  id: string;
  name: string;
  verb: PhaseVerb;
  /** Whole minutes, as the method's source or our own default has them; `fit` adapts them to a meeting. */
  minutes: number;
  minimumMinutes: number;
  /** What the group is asked to do, in the second person. */
  prompt: string;
  /** What the presenter is asked to do meanwhile, where it differs. */
  promptForPresenter?: string;
  speaks: readonly MeetingRole[];
  writes: Readonly<Partial<Record<Area, readonly MeetingRole[]>>>;
  /** May be left out where a meeting is too short for everything. */
  optional?: true;
  /** What the group chooses in this phase: who sits in which seat, or by which module it consults. */
  chooses?: 'seats' | 'module';
  /** The chosen module's prompt is shown here. */
  usesModule?: true;
  /** Each person places themselves privately between threat, drive and soothing. */
  checkIn?: true;
};

/** A place from which somebody listens: a perspective, or a task that brings rights of its own. */
export type Seat = {
  id: string;
  name: string;
  /** What the person in it is asked to do, in the second person. */
  prompt: string;
  /** The role that comes with it. Held by one person at a time; seats without a role may be held by several. */
  role?: 'secretary' | 'interviewer';
};

/** A way of consulting that the group picks for one case. */
export type ConsultingModule = { id: string; name: string; prompt: string };

/**
 * What a presenter writes before the meeting: the whole case; a label and a title only, because the case is told; or the
 * incident, which stops before what the presenter did.
 */
export const preparations = ['case', 'title', 'incident'] as const;
export type Preparation = (typeof preparations)[number];

/** A supervision method as data. */
export type Format = {
  id: string;
  name: string;
  /** Whose method it is, and where it is described. */
  source: string;
  /** What it is good for, in one sentence. */
  summary: string;
  preparation: Preparation;
  seats?: readonly Seat[];
  modules?: readonly ConsultingModule[];
  phases: readonly [Phase, ...Phase[]];
};

/** How long the method takes by itself: all its phases together, in minutes. */
export function minutesOf({ phases }: Pick<Format, 'phases'>): number {
  return phases.reduce((sum, phase) => sum + phase.minutes, 0);
}
