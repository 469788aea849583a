import { z } from 'zod';
import { categories } from '../coach/finding.ts';
import { preparations } from '../domain/formats/format.ts';
import { secondReadingStates } from '../domain/second-reading.ts';
import { Id, Instant } from './text.ts';

export const sentenceCharacters = 500;

/**
 * `GET /api/meetings/:meeting/second-reading`, for whoever presents there: whether their case needs one, and how it stands.
 * `current`: the draft is still word for word what was asked about. Without a word of the case.
 */
export const OwnSecondReading = z.object({
  needed: z.boolean(),
  state: z.enum(secondReadingStates).nullable(),
  current: z.boolean(),
  at: Instant.nullable(),
  /** The name of who answered. */
  reader: z.string().nullable(),
  /** What the reader wrote when they gave it back. */
  sentence: z.string().nullable(),
});
export type OwnSecondReading = z.infer<typeof OwnSecondReading>;

/** A line of `GET /api/second-readings`: a case that waits for me to read it. */
export const WaitingReading = z.object({
  caseId: Id,
  group: z.object({ id: Id, name: z.string() }),
  presenter: z.string(),
  askedAt: Instant,
});
export type WaitingReading = z.infer<typeof WaitingReading>;

/** What its author said does not identify anybody: where it stands, in which block. */
export const SettledPlace = z.object({
  block: z.number().int().nonnegative(),
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  category: z.enum(categories),
});

const Fingerprint = z.string().max(200);

/** `GET /api/second-readings/:case`: the words, for a facilitator other than the author, while the reading is asked for. */
export const SecondReading = WaitingReading.extend({
  meetingId: Id,
  /** Stands for just these words, and goes back with the answer. */
  fingerprint: Fingerprint,
  /** What its method asks of the presenter, which names the question. */
  preparation: z.enum(preparations),
  /** The question, then the notes block by block. */
  blocks: z.array(z.string()),
  settled: z.array(SettledPlace),
});
export type SecondReading = z.infer<typeof SecondReading>;

/**
 * `POST /api/second-readings/:case`: it can be shared, or it goes back to its author with a sentence that only they receive. An answer
 * about other words than those that are asked about now is refused: `second-reading`, about `changed`.
 */
export const SecondReadingAnswer = z.discriminatedUnion('answer', [
  z.object({ answer: z.literal('read'), fingerprint: Fingerprint }),
  z.object({
    answer: z.literal('returned'),
    fingerprint: Fingerprint,
    sentence: z.string().trim().min(1).max(sentenceCharacters),
  }),
]);
export type SecondReadingAnswer = z.infer<typeof SecondReadingAnswer>;
