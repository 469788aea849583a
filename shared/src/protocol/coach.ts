import { z } from 'zod';
import { categories } from '../coach/finding.ts';
import { flaggedRoots } from '../domain/meeting/blanking.ts';
import { Id } from './text.ts';

/**
 * `POST /api/meetings/:meeting/share`: the author says that, to their own knowledge, nobody can be recognised. Without it
 * nothing is shared.
 */
export const Attestation = z.object({ attested: z.literal(true) });

export const FlaggedPlace = z.object({
  root: z.enum(flaggedRoots),
  /** The key under the root; null for the group’s notes. */
  key: z.string().max(200).nullable(),
});
export type FlaggedPlace = z.infer<typeof FlaggedPlace>;

/** Where something lies in what stands at a place, and whether the coach is sure of it. */
const FlaggedPart = z.object({
  block: z.number().int().nonnegative(),
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  level: z.enum(['red', 'amber']),
});

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
  /** All that it asks about there, also what it is not sure of: what can be blanked. The first ones, where there are very many. */
  parts: z.array(FlaggedPart),
});
export type CoachFlag = z.infer<typeof CoachFlag>;
