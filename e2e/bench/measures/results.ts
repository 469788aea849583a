import type { Sample } from '../load/crowd.ts';
import type { SubjectName } from '../subjects/subject.ts';
import type { GuardCost } from './guard-cost.ts';
import type { JoinTimes } from './join.ts';
import type { Peak } from './ramp.ts';

export type SubjectResult = {
  title: string;
  fixed: Sample;
  peak: Peak;
  bytesPerRoom: number;
  /** None for the relay, which keeps nothing. */
  joins: JoinTimes[];
};

export type Results = {
  machine: { node: string; cores: number; pinned: boolean; othersBusy: number; syncMs: number };
  quick: boolean;
  seconds: number;
  subjects: Record<SubjectName, SubjectResult>;
  guard: GuardCost;
};
