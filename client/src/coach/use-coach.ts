import { type CoachWords, coachRoot, readCoachWords } from '@casecircle/shared/document/coach-words.ts';
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import { useRoot } from '../live/use-root.ts';
import { coachLine } from './coach-line.ts';
import { type CoachSource, type Read, Reading } from './reading.ts';

const nothing: Read = { blocks: [], findings: [], checked: false, failed: false };

/** What the coach says of a text, live. `source` must be stable (useMemo). */
export function useCoach(source: CoachSource, words: CoachWords): Read {
  const holder = useMemo(() => createHolder(source), [source]);
  const read = useSyncExternalStore(holder.subscribe, holder.get);
  // After each rendering: the reading begins with the first subscriber, which came before.
  useEffect(() => holder.setWords(words), [holder, words]);
  return read;
}

/** The decisions in a draft or a notebook, live. */
export function useCoachWords(document: Y.Doc): CoachWords {
  return useRoot(
    document.getMap(coachRoot),
    useCallback(() => readCoachWords(document), [document]),
  );
}

/** A reading that lives as long as somebody looks at it. */
function createHolder(source: CoachSource) {
  let reading: Reading | undefined;
  let words: CoachWords | undefined;
  let lookers = 0;
  return {
    get: () => reading?.get() ?? nothing,
    subscribe: (told: () => void) => {
      lookers += 1;
      reading ??= new Reading(source, coachLine());
      if (words) reading.setWords(words);
      const unsubscribe = reading.subscribe(told);
      return () => {
        unsubscribe();
        lookers -= 1;
        if (lookers > 0) return;
        reading?.stop();
        reading = undefined;
      };
    },
    setWords: (given: CoachWords) => {
      words = given;
      reading?.setWords(given);
    },
  };
}
