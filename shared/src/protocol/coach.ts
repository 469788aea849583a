import { z } from 'zod';
import { categories } from '../coach/finding.ts';
import { flaggedRoots } from '../domain/meeting/blanking.ts';
import { Id, Instant } from './text.ts';

/**
 * `POST /api/meetings/:meeting/share` and `POST /api/meetings/:meeting/second-reading`: the author says that, to their own
 * knowledge, nobody can be recognised. Without it nothing is shared.
 */
export const Attestation = z.object({ attested: z.literal(true) });

/**
 * `PUT /api/meetings/:meeting/second-reading/:case`, by a facilitator who does not present that case. `note` goes into the
 * presenter’s draft and nowhere else. Answers 204.
 */
export const ReadingAnswer = z.object({
  outcome: z.enum(['may-be-shared', 'not-yet']),
  note: z.string().trim().max(2_000).default(''),
});
export type ReadingAnswer = z.infer<typeof ReadingAnswer>;

/**
 * `GET /api/meetings/:meeting/second-reading`, for the presenter: where the second reading of their own case stands. `stale`: the
 * draft was changed after it was asked for. Null where the group wants none, or nobody could give one.
 */
export const ReadingView = z.object({
  caseId: Id,
  standing: z.enum(['not-asked', 'asked', 'may-be-shared', 'not-yet']),
  stale: z.boolean(),
  by: z.string().nullable(),
  at: Instant.nullable(),
  note: z.string(),
});
export type ReadingView = z.infer<typeof ReadingView>;

export const FlaggedPlace = z.object({
  root: z.enum(flaggedRoots),
  /** The key under the root; null for the group’s notes. */
  key: z.string().max(200).nullable(),
});
export type FlaggedPlace = z.infer<typeof FlaggedPlace>;

/**
 * The coach found something red in what is on the table already. Sent to its author and to the facilitators, to nobody
 * else, and without a word of it: who may read the table finds it there.
 */
export const CoachFlag = z.object({
  place: FlaggedPlace,
  /** Whoever wrote it; null where several did. */
  author: Id.nullable(),
  count: z.number().int().positive(),
  categories: z.array(z.enum(categories)),
});
export type CoachFlag = z.infer<typeof CoachFlag>;
