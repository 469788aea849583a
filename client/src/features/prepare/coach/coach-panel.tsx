import { categories } from '@casecircle/shared/coach/finding.ts';
import type { Item } from '@casecircle/shared/coach/places.ts';
import { writeDecision } from '@casecircle/shared/document/coach-words.ts';
import { Button, Group, Title } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useCalmWord } from '../../../coach/use-calm-word.ts';
import { announce } from '../../../ui/announce.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { type Replaced, replaceIn, showIn } from './case-text.ts';
import classes from './coach.module.css';
import { CoachKind } from './coach-kind.tsx';
import { CoachWordsLists } from './coach-words-lists.tsx';
import { followKey, goTo, goToNext } from './going.ts';
import { countWords, standingWords } from './panel-words.ts';
import type { CaseCoach } from './use-case-coach.ts';
import { useItemActs } from './use-item-acts.ts';

/** What the coach asks about in a case, by kind, with what can be done. It helps; it guarantees nothing. */
export function CoachPanel({ coach }: { coach: CaseCoach }) {
  const { read, items, gate, draft, text } = coach;
  const panel = useRef<HTMLElement>(null);
  const [replaced, setReplaced] = useState<Replaced | null>(null);
  useCalmWord(read.checked ? standingWords(read, gate) : null, { before: null, pauseMs: 2_000 });
  useKeys(coach);
  const next = (from: Item | undefined) => goToNext(panel.current, items, from);
  const replace = (some: readonly Item[]) => {
    next(some[0]);
    const done = replaceIn(text, read.blocks, some);
    setReplaced(done);
    announce(done.count === 1 ? 'Replaced.' : `${done.count} places replaced.`);
  };
  const settle = (some: readonly Item[]) => {
    next(some.at(-1));
    for (const { words } of some) writeDecision(draft, 'settled', words, Date.now());
    announce(some.length === 1 ? 'Kept as not identifying.' : `${some.length} kept as not identifying.`);
  };
  const acts = useItemActs(items, {
    show: (item) => {
      coach.setActive(item.key);
      showIn(text, read.blocks, item);
    },
    activate: (item) => coach.setActive(item.key),
    replace: (item) => replace([item]),
    settle: (item) => settle([item]),
  });
  const sure = items.filter(({ first }) => first.level === 'red' && first.replacement !== undefined);
  const onKeyDown = (event: KeyboardEvent) => {
    const active = items.find(({ key }) => key === coach.active);
    if (event.key !== 'Escape' || !active) return;
    event.preventDefault();
    showIn(text, read.blocks, active);
  };
  return (
    <section ref={panel} aria-label="The coach" className={classes.panel} onKeyDown={onKeyDown} data-coach-panel="">
      <Title order={2} size="h4" tabIndex={-1}>
        The coach
      </Title>
      <p className={classes.standing}>{standingWords(read, gate)}</p>
      {sure.length > 1 && (
        <Button size="xs" variant="light" color="pine" onClick={() => replace(sure)}>
          Replace all {sure.length} that can be replaced
        </Button>
      )}
      {replaced && replaced.count > 0 && (
        <Group gap="xs" className={classes.replaced}>
          <span>{countWords(replaced.count)} replaced.</span>
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            onClick={() => {
              replaced.undo();
              setReplaced(null);
              announce('Taken back.');
              goTo(panel.current, undefined);
            }}
          >
            Take it back
          </Button>
        </Group>
      )}
      {categories.map((category) => {
        const some = items.filter(({ first }) => first.category === category);
        return some.length === 0 ? null : (
          <CoachKind
            key={category}
            category={category}
            items={some}
            active={coach.active}
            acts={acts}
            onSettle={settle}
          />
        );
      })}
      <CoachWordsLists words={coach.words} draft={draft} />
      <p className={classes.hint}>
        It reads in this browser only: <TextLink to="/help/coach">what it finds and what it misses</TextLink>. F8 goes
        to the next word, Shift+F8 to the one before, Escape back into the text.
      </p>
    </section>
  );
}

/** F8 leads to the next word from wherever one writes on this page. */
function useKeys(coach: CaseCoach): void {
  const latest = useRef(coach);
  useEffect(() => {
    latest.current = coach;
  });
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => void followKey(event, latest.current);
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
