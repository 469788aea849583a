import type * as Y from 'yjs';
import { z } from 'zod';
import { coachRoot } from './coach-words.ts';

/** The key in a draft's coach root under which a second reader's sentence stands. The server alone writes it. */
const key = 'returned';

const Returned = z.object({ sentence: z.string().max(2_000) });

/** What a second reader wrote when they gave the case back: it stands in the author's own draft, so nobody else receives it. */
export function readReturned(draft: Y.Doc): string | null {
  const read = Returned.safeParse(draft.getMap(coachRoot).get(key));
  return read.success ? read.data.sentence : null;
}

/** When it was last answered: whoever has the draft open hears of it by this, and asks how it stands. */
export function writeAnswered(draft: Y.Doc, at: number): void {
  draft.getMap(coachRoot).set('answered', { at });
}

export function writeReturned(draft: Y.Doc, sentence: string): void {
  draft.getMap(coachRoot).set(key, { sentence });
}
