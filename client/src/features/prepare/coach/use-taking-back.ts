import { removeDecision } from '@casecircle/shared/document/coach-words.ts';
import { useState } from 'react';
import { announce } from '../../../ui/announce.tsx';
import { putBack, type Replacement, standingOf } from './case-text.ts';
import type { CaseCoach } from './use-case-coach.ts';

/** Something done in the panel. */
export type Act = { kind: 'replaced'; replaced: Replacement } | { kind: 'settled'; words: readonly string[] };

/** What can be taken back just now, and of how many findings. */
export type LastAct = { kind: Act['kind']; findings: number; takeBack: () => void };

/** Nobody goes further back than this. */
const most = 50;

/** The acts in the panel, each of which can be taken back as long as what it did still stands; the last one is offered. */
export function useTakingBack({ text, words, draft }: Pick<CaseCoach, 'text' | 'words' | 'draft'>) {
  const [acts, setActs] = useState<readonly Act[]>([]);
  const findings = (act: Act) =>
    act.kind === 'replaced'
      ? standingOf(text, act.replaced).size
      : act.words.filter((one) => words.settled.some((settled) => isSame(settled, one))).length;
  const offered = acts.findLast((act) => findings(act) > 0);
  const takeBack = (act: Act) => {
    // Asked again: the text may have changed since it was offered.
    if (act.kind === 'replaced') putBack(text, act.replaced);
    else for (const one of act.words) removeDecision(draft, 'settled', one);
    setActs((before) => before.filter((one) => one !== act));
    announce(act.kind === 'replaced' ? 'The words are back.' : 'The coach asks again.');
  };
  const last: LastAct | undefined = offered && {
    kind: offered.kind,
    findings: findings(offered),
    takeBack: () => takeBack(offered),
  };
  return { last, add: (act: Act) => setActs((before) => [...before, act].slice(-most)) };
}

function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
