import { type Item, itemsOf } from '@casecircle/shared/coach/places.ts';
import type { CoachWords } from '@casecircle/shared/document/coach-words.ts';
import { useEffect, useMemo, useRef } from 'react';
import type { Mark } from '../ui/marked-textarea.tsx';
import type { CoachSource } from './reading.ts';
import { useCoach } from './use-coach.ts';

const none: readonly Mark[] = [];
const nothing: readonly Item[] = [];

/** What the coach asks about in a few words that somebody types; nothing while the words are newer than its last reading. */
export function useTextCoach(text: string, words: CoachWords): { items: readonly Item[]; marks: readonly Mark[] } {
  const typed = useTyped(text);
  const read = useCoach(typed, words);
  return useMemo(() => {
    if (read.blocks[0] !== text) return { items: nothing, marks: none };
    const marks = read.findings.map(({ start, end, level }) => ({ start, end, sure: level === 'red' }));
    return { items: itemsOf(read.blocks, read.findings), marks };
  }, [read, text]);
}

/** A text that React holds, as a source. */
function useTyped(text: string): CoachSource {
  const latest = useRef(text);
  const told = useRef(new Set<() => void>());
  useEffect(() => {
    if (latest.current === text) return;
    latest.current = text;
    for (const changed of told.current) changed();
  }, [text]);
  return useMemo(
    () => ({
      blocks: () => [latest.current],
      watch: (changed) => {
        told.current.add(changed);
        return () => told.current.delete(changed);
      },
    }),
    [],
  );
}
