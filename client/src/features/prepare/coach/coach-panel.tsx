import { Button, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useRef } from 'react';
import { useCalmWord } from '../../../coach/use-calm-word.ts';
import { keptFocus } from '../../../ui/kept-focus.ts';
import { ChosenBar } from './chosen-bar.tsx';
import classes from './coach.module.css';
import { CoachHint } from './coach-hint.tsx';
import { CoachKind } from './coach-kind.tsx';
import { CoachWordsLists } from './coach-words-lists.tsx';
import { goTo } from './going.ts';
import { LastActLine } from './last-act-line.tsx';
import { inPanelOrder } from './panel-order.ts';
import { replaceAllWords, standingWords } from './panel-words.ts';
import { useBesideEachOther } from './use-beside-each-other.ts';
import type { CaseCoach } from './use-case-coach.ts';
import { useFindingKeys } from './use-finding-keys.ts';
import { useItemActs } from './use-item-acts.ts';
import { usePanelActs } from './use-panel-acts.ts';

/** What the coach asks about in a case, by kind, with what can be done. It helps; it guarantees nothing. */
export function CoachPanel({ coach }: { coach: CaseCoach }) {
  const { read, items, chosen, draft } = coach;
  const panel = useRef<HTMLElement>(null);
  useCalmWord(read.checked ? standingWords(read, items) : null, { before: null, pauseMs: 2_000 });
  useFindingKeys(coach, panel);
  const { last, replace, settle, show, choose, here, onKeyDown } = usePanelActs(coach, panel);
  const acts = useItemActs(items, {
    show,
    activate: choose,
    replace: (item) => replace([item]),
    settle: (item) => settle([item]),
  });
  useBesideEachOther(coach, panel);
  const surround = useCallback((element: HTMLElement | null) => {
    panel.current = element;
    return keptFocus(element);
  }, []);
  const isBelow = useMediaQuery('(max-width: 62em)', false, { getInitialValueInEffect: false });
  const inText = chosen?.by === 'text' ? items.find(({ key }) => key === chosen.key) : undefined;
  const sure = items.filter(({ first }) => first.level === 'red' && first.replacement !== undefined);
  return (
    <section ref={surround} aria-label="The coach" className={classes.panel} onKeyDown={onKeyDown}>
      <Title order={2} size="h4" tabIndex={-1}>
        The coach
      </Title>
      <p className={classes.standing}>{standingWords(read, items)}</p>
      {sure.length > 1 && (
        <Button size="xs" variant="light" color="pine" onClick={() => replace(sure)}>
          {replaceAllWords(sure.length, items)}
        </Button>
      )}
      {last && <LastActLine last={last} onTakenBack={() => goTo(panel.current, undefined)} />}
      {[...Map.groupBy(inPanelOrder(items), ({ first }) => first.category)].map(([category, some]) => (
        <CoachKind
          key={category}
          category={category}
          items={some}
          active={chosen?.key ?? null}
          acts={acts}
          onSettle={settle}
        />
      ))}
      <CoachWordsLists words={coach.words} draft={draft} />
      <CoachHint />
      {isBelow && inText && <ChosenBar item={inText} acts={here} />}
    </section>
  );
}
