import type { Finding } from '@casecircle/shared/coach/finding.ts';
import type { CoachWords } from '@casecircle/shared/document/coach-words.ts';
import { coachLine } from './coach-line.ts';

let key = -1;

const undecided: CoachWords = { settled: [], own: [] };

/** What the coach finds in these blocks, read once; undefined where they cannot be read just now: then nothing is known. */
export async function readAll(blocks: readonly string[], words = undecided): Promise<Finding[] | undefined> {
  const line = coachLine();
  const own = key--;
  try {
    return await line.ask(own, { from: 0, removed: 0, blocks }, words);
  } catch {
    return undefined;
  } finally {
    line.end(own);
  }
}

/** The same, whatever was decided about it; empty where it cannot be read. */
export async function readOnce(blocks: readonly string[]): Promise<Finding[]> {
  return (await readAll(blocks)) ?? [];
}
