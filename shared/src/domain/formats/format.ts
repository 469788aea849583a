import type { MeetingRole } from '../people.ts';

/** The nine things a supervision method asks people to do. Source: background/formats.md 1.13. */
export type PhaseVerb =
  | 'tell'
  | 'askInTurn'
  | 'writeAlone'
  | 'reveal'
  | 'speakInTurn'
  | 'talkWithoutPresenter'
  | 'presenterAnswers'
  | 'talk'
  | 'silence';

export const entryKinds = ['question', 'perspective', 'reflection', 'idea'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** A part of the table that the method opens and closes. */
export type Area = EntryKind | 'case' | 'answers' | 'marks' | 'notes' | 'takeaways';

export type Phase = {
  id: string;
  name: string;
  verb: PhaseVerb;
  minutes: number;
  minimumMinutes: number;
  /** What the group is asked to do, in the second person. */
  prompt: string;
  /** What the presenter is asked to do meanwhile, where it differs. */
  promptForPresenter?: string;
  speaks: readonly MeetingRole[];
  writes: Readonly<Partial<Record<Area, readonly MeetingRole[]>>>;
  optional?: boolean;
};

/** A supervision method as data. */
export type Format = {
  id: string;
  name: string;
  source: string;
  phases: readonly [Phase, ...Phase[]];
};

/** How long the method takes: all its phases together, in minutes. */
export function minutesOf({ phases }: Format): number {
  return phases.reduce((sum, phase) => sum + phase.minutes, 0);
}

/** Says what the method needs, where a meeting of a group is shorter. */
export function tooShortFor(format: Format, meetingMinutes: number): string | undefined {
  const needed = minutesOf(format);
  if (needed <= meetingMinutes) return undefined;
  return `${format.name} needs ${needed} minutes, and this group’s meetings last ${meetingMinutes}. It fits a group with longer meetings.`;
}
