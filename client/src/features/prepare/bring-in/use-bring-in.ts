import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { announce } from '../../../ui/announce.tsx';
import { type Brought, putIn, readBrought } from './brought-words.ts';
import { openFile } from './open-file.ts';
import { Refused, refusals } from './refused.ts';

/** A file on its way into the notes: opened, read by the coach, put in or left. */
export function useBringIn(editor: Editor | null, draft: readonly string[]) {
  const [brought, setBrought] = useState<Brought | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [reading, setReading] = useState(false);
  const open = async (file: File) => {
    if (!editor || reading) return;
    setProblem(null);
    setReading(true);
    try {
      setBrought(await readBrought(editor, await openFile(file), draft));
    } catch (error) {
      setProblem(error instanceof Refused ? error.message : refusals.damaged);
    } finally {
      setReading(false);
    }
  };
  return {
    brought,
    problem,
    reading,
    open: (file: File) => void open(file),
    putIn: (replacing: boolean) => {
      if (editor && brought) putIn(editor, brought, replacing);
      setBrought(null);
      announce('The words of the file are in your notes.');
    },
    leave: () => setBrought(null),
  };
}
