import type { PersonId } from '@casecircle/shared/domain/people.ts';
import { useEffect, useState } from 'react';
import { announce } from '../ui/announce.tsx';
import { lostWords } from './lost-words.ts';
import { allSetAside, forgetSetAside } from './set-aside.ts';
import type { SharedDocument } from './shared-document.ts';
import { writeToNotebook } from './to-notebook.ts';
import { whenSaved } from './when-saved.ts';

const sentence = 'That part of the meeting was closed when your words arrived. They are in your notebook now.';

/** How long the sentence stays. */
const shownMs = 60_000;

/**
 * Carries words that the table refused into the notebook, once both are open; also those of before a reload. Gives
 * back the one sentence that says so, for a while.
 */
export function useRescuedWords(
  table: SharedDocument,
  notebook: SharedDocument | undefined,
  me: PersonId,
): string | undefined {
  const [said, setSaid] = useState<string>();
  useEffect(() => {
    if (!notebook) return;
    let shown: ReturnType<typeof setTimeout> | undefined;
    const stop = whenBothLoaded(table, notebook, async () => {
      if (!(await rescue(table, notebook, me))) return;
      announce(sentence);
      setSaid(sentence);
      shown = setTimeout(() => setSaid(undefined), shownMs);
    });
    return () => {
      stop();
      clearTimeout(shown);
    };
  }, [table, notebook, me]);
  return said;
}

/** Whether there were words to rescue, and the notebook has them on the server's disk. */
export async function rescue(table: SharedDocument, notebook: SharedDocument, me: PersonId): Promise<boolean> {
  // A table that is about to be replaced still holds the words itself, and would call none of them lost.
  if (table.state.getState().refused) return false;
  const kept = allSetAside(table.path);
  const counts = kept.map(({ copy }) => writeToNotebook(notebook.document, lostWords(copy, table.document, me)));
  if (kept.length === 0 || !(await whenSaved(notebook, Number.POSITIVE_INFINITY))) return false;
  for (const { key } of kept) forgetSetAside(key);
  return counts.some((count) => count > 0);
}

function whenBothLoaded(table: SharedDocument, notebook: SharedDocument, act: () => void): () => void {
  const both = [table.state, notebook.state];
  const stop = () => {
    for (const each of stops) each();
  };
  const check = () => {
    if (!both.every((state) => state.getState().loaded)) return;
    stop();
    act();
  };
  const stops = both.map((state) => state.subscribe(check));
  check();
  return stop;
}
