import { type Item, itemsOf } from '@casecircle/shared/coach/places.ts';
import { Button, Group, Stack, Text } from '@mantine/core';
import { kindWords } from '../../../coach/kind-words.ts';
import { inPanelOrder } from '../coach/panel-order.ts';
import classes from './bring-in.module.css';
import type { Brought } from './brought-words.ts';

type Props = { brought: Brought; onPutIn: (replacing: boolean) => void; onCancel: () => void };

/** What the coach would ask about in a file, before its words are in the draft. */
export function BroughtSummary({ brought, onPutIn, onCancel }: Props) {
  const items = itemsOf(brought.blocks, brought.findings);
  const words = brought.blocks.join(' ').split(/\s+/).filter(Boolean).length;
  return (
    <Stack gap="md">
      <Text>
        {words === 1 ? '1 word' : `${words} words`} for your case notes.{' '}
        {items.length === 0 ? 'The coach would ask about nothing.' : 'The coach would ask about:'}
      </Text>
      {items.length > 0 && <Found items={items} />}
      <Text size="sm" c="dimmed">
        The file was read in this browser only; neither it nor its name is sent or kept. Its pictures, links and
        comments stay out. Only you receive your draft.
      </Text>
      <Group gap="sm">
        {items.length > 0 && (
          <Button color="pine" onClick={() => onPutIn(true)} data-autofocus>
            {replacedWords(items)}
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

/** The words by kind, as in the panel, each with what would stand there instead. Long lists scroll, also by keyboard. */
function Found({ items }: { items: readonly Item[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard.
    <section aria-label="What the coach would ask about" className={classes.found} tabIndex={0}>
      {[...Map.groupBy(inPanelOrder(items), ({ first }) => first.category)].map(([category, some]) => (
        <section key={category} aria-label={kindWords[category].many}>
          <h3>{kindWords[category].many}</h3>
          <ul>
            {some.map((item) => (
              <li key={item.key} data-sure={item.first.level === 'red' || undefined}>
                <span className={classes.words}>{item.words}</span>
                {item.places.length > 1 && ` ×${item.places.length}`}
                {item.first.replacement !== undefined && ` → ${item.first.replacement}`}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function replacedWords(items: readonly Item[]): string {
  const replaceable = items.filter(({ first }) => first.replacement !== undefined).length;
  return replaceable === items.length
    ? 'Put in with all of it replaced'
    : `Put in with ${replaceable} of the ${items.length} replaced`;
}
