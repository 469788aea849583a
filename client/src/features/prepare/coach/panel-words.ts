import type { Item } from '@casecircle/shared/coach/places.ts';
import type { Read } from '../../../coach/reading.ts';
import type { LastAct } from './use-taking-back.ts';

/** How the text stands, in a sentence. */
export function standingWords({ checked, failed, blocks }: Read, items: readonly Item[]): string {
  if (failed) return 'The coach could not read this just now. Your words are safe; load the page again to let it read.';
  if (!checked && blocks.length === 0) return 'The coach opens its books…';
  const open = openWords(items);
  if (open !== undefined) return `${open}. It can be wrong; you decide.`;
  return 'Nothing to ask about. It does not see everything: read it once more as a stranger would.';
}

/** “2 to change, 1 to look at”, counted as the cards are; undefined when there is nothing. */
export function openWords(items: readonly Item[]): string | undefined {
  const red = items.filter(({ first }) => first.level === 'red').length;
  const amber = items.length - red;
  const parts = [red > 0 ? `${red} to change` : '', amber > 0 ? `${amber} to look at` : ''].filter(
    (part) => part !== '',
  );
  return parts.length === 0 ? undefined : parts.join(', ');
}

/** Of what is to change, what has other words to offer: all of it, or so many. */
export function replaceAllWords(replaceable: number, items: readonly Item[]): string {
  const red = items.filter(({ first }) => first.level === 'red').length;
  return replaceable === red ? `Replace all ${red}` : `Replace ${replaceable} of the ${red} to change`;
}

export function lastActWords({ kind, findings }: Pick<LastAct, 'kind' | 'findings'>): string {
  const what = findings === 1 ? 'One finding' : `${findings} findings`;
  return kind === 'replaced' ? `${what} replaced.` : `${what} kept as not identifying.`;
}
