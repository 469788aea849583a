import { placeAt } from '@casecircle/shared/document/table-places.ts';
import type { CoachFlag } from '@casecircle/shared/protocol/coach.ts';
import { Group } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import type * as Y from 'yjs';
import { kindsInWords } from '../../coach/kind-words.ts';
import { announce } from '../../ui/announce.tsx';
import { Problem } from '../../ui/problem.tsx';
import { BlankWords } from './blank-words.tsx';
import classes from './flag-note.module.css';
import { wordsOfFlag } from './flag-words.ts';
import type { Commanding } from './use-command.ts';

type Props = {
  flag: CoachFlag;
  table: Y.Doc;
  mine: boolean;
  /** Whoever wrote it; undefined where several did. */
  author: string | undefined;
  /** Given to whom may blank the words for everyone. */
  blanking: Commanding | undefined;
  /** What its author can do. */
  children: ReactNode;
};

/** What the coach asks about in something that is on the table, and what can be done. */
export function FlaggedNote({ flag, table, mine, author, blanking, children }: Props) {
  const kinds = kindsInWords(flag.categories);
  const sentence = mine
    ? `The coach sees ${kinds} in what you wrote here. Change it, or say that it identifies nobody.`
    : `The coach sees ${kinds} in what stands here${author === undefined ? '' : `, by ${author}`}.`;
  useEffect(() => announce(sentence), [sentence]);
  const note = useRef<HTMLElement>(null);
  const words = wordsOfFlag(flag, placeAt(table, flag.place)?.blocks ?? []);
  const blank = async (all: boolean) => {
    // The note goes with what it is about, and “Me too” would be next: the focus stays on the thing itself.
    const about = note.current?.closest<HTMLElement>('li, article, section');
    if (!(await blanking?.give({ kind: 'blank-words', place: flag.place, ...(all ? { all } : {}) }))) return;
    if (about) {
      about.tabIndex = -1;
      about.focus();
    }
    const keeps = mine ? ' You keep the words in your notebook.' : '';
    const theirs = !mine && author !== undefined ? ` ${author} keeps the words in the notebook.` : '';
    announce(`Blanked for everyone.${keeps}${theirs}`);
  };
  return (
    <aside ref={note} className={classes.flag} aria-label="The coach asks">
      <p>{sentence}</p>
      <Group gap={6}>
        {children}
        {blanking && <BlankWords words={words} several={author === undefined} busy={blanking.busy} onBlank={blank} />}
      </Group>
      {blanking?.refused !== undefined && <Problem>{blanking.refused}</Problem>}
    </aside>
  );
}
