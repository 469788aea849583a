import type { Finding } from '@casecircle/shared/coach/finding.ts';
import { openFindings } from '@casecircle/shared/coach/open-findings.ts';
import { newStanding, type Standing } from '@casecircle/shared/coach/replacing/standing.ts';
import type { CoachWords } from '@casecircle/shared/document/coach-words.ts';
import type { Change } from './change.ts';

/** A question to the coach about the text with this key; `ended` when nobody writes in it any more. */
export type CoachQuestion =
  | { id: number; key: number; change: Change; words: CoachWords }
  | { key: number; ended: true };
export type CoachAnswer = { id: number; findings: Finding[] };

type Known = { blocks: readonly string[]; standing: Standing };

/**
 * Where the coach sits, in the worker: it remembers each text block by block, with what stands for whom in it, and reads it anew
 * when some of it changed.
 */
export function createDesk(): (question: CoachQuestion) => CoachAnswer | undefined {
  const texts = new Map<number, Known>();
  return (question) => {
    if ('ended' in question) {
      texts.delete(question.key);
      return undefined;
    }
    const { from, removed, blocks } = question.change;
    const known = texts.get(question.key) ?? { blocks: [], standing: newStanding() };
    known.blocks = known.blocks.toSpliced(from, removed, ...blocks);
    texts.set(question.key, known);
    return { id: question.id, findings: openFindings(known.blocks, { ...question.words, standing: known.standing }) };
  };
}
