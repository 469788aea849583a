import type { Item } from '@casecircle/shared/coach/places.ts';
import { nextStanding } from '@casecircle/shared/coach/reading-order.ts';
import { writeDecision } from '@casecircle/shared/document/coach-words.ts';
import type { KeyboardEvent, RefObject } from 'react';
import { undoAsked } from '../../../live/text-undo.ts';
import { announce } from '../../../ui/announce.tsx';
import { replaceIn, standingOf } from './case-text.ts';
import { goTo } from './going.ts';
import { backTo, showIn } from './in-text.ts';
import { nextInPanel } from './panel-order.ts';
import { lastActWords } from './panel-words.ts';
import type { CaseCoach } from './use-case-coach.ts';
import { goToPlace } from './use-finding-keys.ts';
import { useTakingBack } from './use-taking-back.ts';

/** What one does in the panel, each act with where one goes on. */
export function usePanelActs(coach: CaseCoach, panel: RefObject<HTMLElement | null>) {
  const { read, items, standing, chosen, choose, draft, text } = coach;
  const { last, add } = useTakingBack(coach);
  /** On to something else before these go: whoever came by the text goes on in its order, others down the list. */
  const goOn = (from: readonly Item[]) => {
    const below = nextInPanel(items, from);
    const next = nextStanding(
      standing.filter(({ item }) => !from.includes(item)),
      placeOf(coach, from[0]),
      'on',
    );
    const byText = chosen?.by !== 'panel' && from.length === 1 && from[0]?.key === chosen?.key;
    if (next && byText) return goToPlace(coach, panel.current, next);
    choose(below ? { key: below.key, place: placeOf(coach, below), by: 'panel' } : null);
    return goTo(panel.current, below);
  };
  const replace = (some: readonly Item[], then = goOn) => {
    then(some);
    const replaced = replaceIn(text, read.blocks, some);
    add({ kind: 'replaced', replaced });
    announce(lastActWords({ kind: 'replaced', findings: standingOf(text, replaced).size }));
  };
  const settle = (some: readonly Item[], then = goOn) => {
    then(some);
    const words = some.map((item) => item.words);
    for (const one of words) writeDecision(draft, 'settled', one, Date.now());
    add({ kind: 'settled', words });
    announce(lastActWords({ kind: 'settled', findings: words.length }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLInputElement;
    if (event.key === 'Escape') {
      event.preventDefault();
      const item = items.find(({ key }) => key === chosen?.key);
      const place = item && placeOf(coach, item);
      if (place) showIn(text, read.blocks, place);
      else backTo(text, coach.last.current);
    } else if (undoAsked(event) === 'undo' && !isTyping) {
      event.preventDefault();
      last?.takeBack();
    }
  };
  const stay = () => choose(null);
  return {
    last,
    replace: (some: readonly Item[]) => replace(some),
    settle: (some: readonly Item[]) => settle(some),
    onKeyDown,
    /** From within the text, where one stays. */
    here: { replace: (item: Item) => replace([item], stay), settle: (item: Item) => settle([item], stay), leave: stay },
    /** The focus goes into the text. */
    show: (item: Item) => {
      const place = placeOf(coach, item);
      if (place) showIn(text, read.blocks, place);
    },
    /** The focus is on its card. */
    choose: (item: Item) =>
      choose((before) =>
        before?.key === item.key ? before : { key: item.key, place: item.places[0]?.[0], by: 'panel' },
      ),
  };
}

/** The place of an item that one looks at: the one that was chosen, or else its first. */
function placeOf({ chosen }: Pick<CaseCoach, 'chosen'>, item: Item | undefined) {
  const places = item?.places.flatMap(([place]) => place ?? []) ?? [];
  const isHere = ({ block, start }: { block: number; start: number }) =>
    chosen?.key === item?.key && chosen?.place?.block === block && chosen.place.start === start;
  return places.find(isHere) ?? places[0];
}
