import type { Finding } from '@casecircle/shared/coach/finding.ts';
import { coachLine } from './coach-line.ts';

let key = -1;

/** What the coach finds in these blocks, whatever was decided about it. Empty where it cannot be read just now. */
export async function readOnce(blocks: readonly string[]): Promise<Finding[]> {
  const line = coachLine();
  const own = key--;
  try {
    return await line.ask(own, { from: 0, removed: 0, blocks }, { settled: [], own: [] });
  } catch {
    return [];
  } finally {
    line.end(own);
  }
}
