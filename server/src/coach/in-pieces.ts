import { coachText } from '@casecircle/shared/coach/coach-text.ts';
import type { Finding } from '@casecircle/shared/coach/finding.ts';
import type { CoachWords } from '@casecircle/shared/document/coach-words.ts';
import { limits } from '@casecircle/shared/protocol/limits.ts';
import type { Examiner } from './examiner.ts';

/** Reads blocks of any length, a piece at a time: what a group wrote together has no end that one of them could be held to. */
export async function examineInPieces(
  examine: Examiner['examine'],
  blocks: readonly string[],
  words: CoachWords,
  who: string,
): Promise<Finding[]> {
  const text = coachText(blocks);
  let found: Finding[] = [];
  for (let at = 0; at < text.length; ) {
    const from = at;
    at = endOfPiece(text, from);
    const inPiece = await examine([text.slice(from, at)], words, who);
    found = found.concat(inPiece.map((one) => ({ ...one, start: one.start + from, end: one.end + from })));
  }
  return found;
}

/** Where a line ends, or else a word: only what has neither for so long is cut anywhere. */
function endOfPiece(text: string, at: number): number {
  const furthest = at + limits.coachCharacters;
  if (text.length <= furthest) return text.length;
  const ends = ['\n', ' '].map((gap) => text.lastIndexOf(gap, furthest));
  return ends.find((end) => end > at) ?? furthest;
}
