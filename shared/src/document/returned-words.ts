import type * as Y from 'yjs';
import { z } from 'zod';
import { coachRoot } from './coach-words.ts';

/** The key in a draft's coach root under which a second reader's sentence stands. The server alone writes it. */
const key = 'returned';

const Returned = z.object({ sentence: z.string().max(2_000), at: z.number() });

/** What a second reader wrote when they gave the case back, and when: it stands in the author's own draft, so nobody else receives it. */
export function readReturned(draft: Y.Doc): { sentence: string; at: number } | null {
  return Returned.safeParse(draft.getMap(coachRoot).get(key)).data ?? null;
}

/** When it was last answered: whoever has the draft open hears of it by this, and asks how it stands. */
export function writeAnswered(draft: Y.Doc, at: number): void {
  draft.getMap(coachRoot).set('answered', { at });
}

export function writeReturned(draft: Y.Doc, sentence: string, at: number): void {
  draft.getMap(coachRoot).set(key, { sentence, at });
}
