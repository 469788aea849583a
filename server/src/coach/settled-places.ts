import type { Finding } from '@casecircle/shared/coach/finding.ts';
import { placesOf } from '@casecircle/shared/coach/places.ts';
import type { CoachWords } from '@casecircle/shared/document/coach-words.ts';
import type { SecondReading } from '@casecircle/shared/protocol/second-reading.ts';
import type { Examiner } from './examiner.ts';

/** What the coach would ask about, had its author not said that it identifies nobody. */
export async function settledPlaces(
  examine: Examiner['examine'],
  blocks: readonly string[],
  words: CoachWords,
  who: string,
): Promise<SecondReading['settled']> {
  const [open, all] = await Promise.all([
    examine(blocks, words, who),
    examine(blocks, { settled: [], own: words.own }, who),
  ]);
  const still = new Set(open.map(({ start }) => start));
  const settled = all.filter(({ start }) => !still.has(start));
  return placesOf(blocks, settled).flatMap((places, index) =>
    places.map((place) => ({ ...place, category: (settled[index] as Finding).category })),
  );
}
