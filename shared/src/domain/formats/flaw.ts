import type { Phase } from './format.ts';

/** Why a format is broken. The codes are stable; the sentences may change. */
export type FlawCode =
  | 'no-phases'
  | 'too-many-phases'
  | 'too-long'
  | 'all-optional'
  | 'id'
  | 'repeated-id'
  | 'empty'
  | 'too-wordy'
  | 'minutes'
  | 'minimum'
  | 'observer'
  | 'presenter-only'
  | 'no-such-seat'
  | 'no-seats'
  | 'no-modules'
  | 'not-chosen'
  | 'repeated-role'
  | 'too-many-seats'
  | 'too-many-modules'
  | 'nobody-speaks'
  | 'nobody-asks'
  | 'nobody-answers'
  | 'not-alone'
  | 'not-silent'
  | 'nothing-revealed'
  | 'nothing-written'
  | 'presenter-present'
  | 'answer-closed'
  | 'answer-interrupted'
  | 'question-unanswered'
  | 'silenced-for-good';

/** `phase` is the id of the phase it is about, if any; the sentence tells a facilitator what is wrong and what to do. */
export type Flaw = { code: FlawCode; phase?: string; sentence: string };

/** Sizes of a format. Lengths in characters. */
export const formatLimits = {
  phases: 16,
  seats: 20,
  modules: 30,
  idCharacters: 40,
  nameCharacters: 80,
  sourceCharacters: 300,
  summaryCharacters: 200,
  promptCharacters: 400,
  phaseMinutes: 60,
  /** The longest meeting, in minutes: a format that needs more than this at the least never fits. */
  meetingMinutes: 90,
} as const;

/** How sentences call a phase: by its name, or by its place where the name is unusable. */
export function called({ name }: Phase, index: number): string {
  const usable = name.trim().length > 0 && name.length <= formatLimits.nameCharacters;
  return usable ? `“${name}”` : `Phase ${index + 1}`;
}
