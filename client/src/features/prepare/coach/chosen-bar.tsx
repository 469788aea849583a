import type { Item } from '@casecircle/shared/coach/places.ts';
import { ActionIcon, Button, Group } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { kindWords } from '../../../coach/kind-words.ts';
import wrapping from '../../../coach/wrapping.module.css';
import classes from './coach.module.css';

type Props = {
  item: Item;
  acts: { replace: (item: Item) => void; settle: (item: Item) => void; leave: () => void };
};

/** The caret stays where it is, and with it the keyboard of a phone. */
const keepCaret = (event: MouseEvent) => event.preventDefault();

/** Where the panel lies far below the text: what the coach asks about the words in which the caret stands, with what can be done. */
export function ChosenBar({ item, acts }: Props) {
  const { words, first } = item;
  return (
    <section
      aria-label={`The coach asks about “${words}”`}
      className={`${classes.bar} ${wrapping.buttons}`}
      onMouseDown={keepCaret}
    >
      <Group justify="space-between" wrap="nowrap" gap={8}>
        <p>
          “{words}” – {kindWords[first.category].one}?
        </p>
        <ActionIcon variant="subtle" color="gray" size={44} aria-label="Later" onClick={acts.leave}>
          <IconX size={18} aria-hidden="true" />
        </ActionIcon>
      </Group>
      <Group gap={6}>
        {first.replacement !== undefined && (
          <Button size="compact-sm" variant="default" onClick={() => acts.replace(item)}>
            Replace with “{first.replacement}”
          </Button>
        )}
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => acts.settle(item)}>
          Not identifying
        </Button>
      </Group>
    </section>
  );
}
