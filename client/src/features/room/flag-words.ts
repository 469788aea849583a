import type { CoachFlag } from '@casecircle/shared/protocol/coach.ts';

/** What the coach is sure of, and what it only asks about, each word once. */
export type FlagWords = { red: string[]; amber: string[] };

/** The words of a flag, as they stand there; a part that is not there any more is left out until the server tells anew. */
export function wordsOfFlag({ parts }: CoachFlag, blocks: readonly string[]): FlagWords {
  const of = (wanted: 'red' | 'amber') =>
    parts.flatMap(({ block, start, end, level }) => {
      const words = level === wanted ? blocks[block]?.slice(start, end).trim() : undefined;
      return words ? [words] : [];
    });
  return { red: [...new Set(of('red'))], amber: [...new Set(of('amber'))] };
}
