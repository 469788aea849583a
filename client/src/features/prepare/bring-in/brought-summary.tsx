import { categories } from '@casecircle/shared/coach/finding.ts';
import { itemsOf } from '@casecircle/shared/coach/places.ts';
import { Button, Group, Stack, Text } from '@mantine/core';
import { kindWords } from '../../../coach/kind-words.ts';
import classes from './bring-in.module.css';
import type { Brought } from './brought-words.ts';

type Props = { brought: Brought; onPutIn: (replacing: boolean) => void; onCancel: () => void };

/** What the coach would ask about in a file, before its words are in the draft. */
export function BroughtSummary({ brought, onPutIn, onCancel }: Props) {
  const items = itemsOf(brought.blocks, brought.findings);
  const kinds = categories
    .map((category) => ({ category, count: items.filter(({ first }) => first.category === category).length }))
    .filter(({ count }) => count > 0);
  const words = brought.blocks.join(' ').split(/\s+/).filter(Boolean).length;
  return (
    <Stack gap="md">
      <Text>
        {words === 1 ? '1 word' : `${words} words`} for your case notes.{' '}
        {items.length === 0 ? 'The coach would ask about nothing.' : 'The coach would ask about:'}
      </Text>
      {kinds.length > 0 && (
        <ul className={classes.kinds}>
          {kinds.map(({ category, count }) => (
            <li key={category}>
              {kindWords[category].many}: {count}
            </li>
          ))}
        </ul>
      )}
      <Text size="sm" c="dimmed">
        The file was read in this browser only; neither it nor its name is sent or kept. Its pictures, links and
        comments stay out. Only you receive your draft.
      </Text>
      <Group gap="sm">
        {items.length > 0 && (
          <Button color="pine" onClick={() => onPutIn(true)} data-autofocus>
            Put in with all of it replaced
          </Button>
        )}
        <Button variant={items.length > 0 ? 'default' : 'filled'} color="pine" onClick={() => onPutIn(false)}>
          {items.length > 0 ? 'Put in as it is' : 'Put in'}
        </Button>
        <Button variant="subtle" color="gray" onClick={onCancel}>
          Leave it
        </Button>
      </Group>
    </Stack>
  );
}
