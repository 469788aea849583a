import type { Item } from '@casecircle/shared/coach/places.ts';
import { reasonWords } from '@casecircle/shared/coach/reasons.ts';
import { Button, Group, UnstyledButton } from '@mantine/core';
import { kindWords } from '../../../coach/kind-words.ts';
import wrapping from '../../../coach/wrapping.module.css';
import classes from './coach.module.css';

type Props = {
  item: Item;
  active: boolean;
  onShow: () => void;
  onReplace: () => void;
  onSettle: () => void;
  onActive: () => void;
};

/** One thing that the coach asks about: the words, why, and what one can do. */
export function CoachItem({ item, active, onShow, onReplace, onSettle, onActive }: Props) {
  const { words, first, places } = item;
  const times = places.length > 1 ? `, ${places.length} times` : '';
  return (
    <li
      className={`${classes.item} ${wrapping.buttons}`}
      data-sure={first.level === 'red' || undefined}
      data-active={active || undefined}
      data-coach-item={item.key}
      onFocus={onActive}
    >
      <UnstyledButton
        className={classes.words}
        onClick={onShow}
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
            onClick={onReplace}
            aria-label={`Replace with “${first.replacement}”: “${words}”`}
          >
            Replace with “{first.replacement}”
          </Button>
        )}
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          onClick={onSettle}
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
