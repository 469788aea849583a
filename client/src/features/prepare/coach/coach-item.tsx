import type { Item } from '@casecircle/shared/coach/places.ts';
import { reasonWords } from '@casecircle/shared/coach/reasons.ts';
import { Button, Group, UnstyledButton } from '@mantine/core';
import { memo } from 'react';
import { kindWords } from '../../../coach/kind-words.ts';
import wrapping from '../../../coach/wrapping.module.css';
import classes from './coach.module.css';

type Props = { item: Item; active: boolean; acts: ItemActs };

/** What can be done with one item, by its key: the acts stay the same while the items come and go with each reading. */
export type ItemActs = {
  show: (key: string) => void;
  replace: (key: string) => void;
  settle: (key: string) => void;
  activate: (key: string) => void;
};

/**
 * One thing that the coach asks about: the words, why, and what one can do. Drawn anew only when something of it is to be seen anew: a
 * draft can hold hundreds, and they are read again with every pause.
 */
export const CoachItem = memo(ShownItem, (before, after) => {
  const [one, other] = [before.item, after.item];
  return (
    before.active === after.active &&
    before.acts === after.acts &&
    one.key === other.key &&
    one.words === other.words &&
    one.places.length === other.places.length &&
    one.first.reason === other.first.reason &&
    one.first.replacement === other.first.replacement
  );
});

function ShownItem({ item, active, acts }: Props) {
  const { key, words, first, places } = item;
  const times = places.length > 1 ? `, ${places.length} times` : '';
  return (
    <li
      className={`${classes.item} ${wrapping.buttons}`}
      data-sure={first.level === 'red' || undefined}
      data-active={active || undefined}
      data-coach-item={item.key}
      // By keyboard only: showing the words may move the page, and with a pointer the button from under it.
      onFocus={({ target }) => target.matches(':focus-visible') && acts.activate(key)}
    >
      <UnstyledButton
        className={classes.words}
        onClick={() => acts.show(key)}
        aria-label={`Show “${words}” in the text: ${kindWords[first.category].one}, ${sureness(item)}${times}`}
      >
        {words}
        {places.length > 1 && <span className={classes.times}> ×{places.length}</span>}
      </UnstyledButton>
      <p className={classes.reason}>{reasonWords(first.reason)}</p>
      <Group gap={6}>
        {first.replacement !== undefined && (
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => acts.replace(key)}
            aria-label={`Replace with “${first.replacement}”: “${words}”`}
          >
            Replace with “{first.replacement}”
          </Button>
        )}
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          onClick={() => acts.settle(key)}
          aria-label={`“${words}” is not identifying`}
        >
          Not identifying
        </Button>
      </Group>
    </li>
  );
}

function sureness({ first }: Item): string {
  return first.level === 'red' ? 'to change' : 'to look at';
}
