import type { Gate } from '@casecircle/shared/coach/gate.ts';
import type { Read } from '../../../coach/reading.ts';

export function countWords(count: number): string {
  return count === 1 ? '1 place' : `${count} places`;
}

/** How the text stands, in a sentence. */
export function standingWords({ checked, failed, blocks }: Read, gate: Gate): string {
  if (failed) return 'The coach could not read this just now. Your words are safe; load the page again to let it read.';
  if (!checked && blocks.length === 0) return 'The coach opens its books…';
  const open = openWords(gate);
  if (open !== undefined) return `${open}. It can be wrong; you decide.`;
  return 'Nothing to ask about. It does not see everything: read it once more as a stranger would.';
}

/** “2 to change, 1 to look at”; undefined when there is nothing. */
export function openWords({ red, amber }: Gate): string | undefined {
  const parts = [red > 0 ? `${red} to change` : '', amber > 0 ? `${amber} to look at` : ''].filter(
    (part) => part !== '',
  );
  return parts.length === 0 ? undefined : parts.join(', ');
}
