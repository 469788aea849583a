import { placesOf } from '@casecircle/shared/coach/places.ts';
import type { CoachWords } from '@casecircle/shared/document/coach-words.ts';
import type { SecondReading } from '@casecircle/shared/protocol/second-reading.ts';
import type { Examiner } from './examiner.ts';

/** What the coach would ask about, had its author not said that it identifies nobody. */
export async function settledPlaces(
  examine: Examiner['examine'],
  blocks: readonly string[],
  words: CoachWords,
): Promise<SecondReading['settled']> {
  const [open, all] = await Promise.all([examine(blocks, words), examine(blocks, { settled: [], own: words.own })]);
  const still = new Set(open.map(({ start }) => start));
  return all
    .filter(({ start }) => !still.has(start))
    .flatMap(({ category, ...finding }) =>
      placesOf(blocks, finding).map(({ block, start, end }) => ({ block, start, end, category })),
    );
}
