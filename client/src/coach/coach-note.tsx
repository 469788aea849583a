import type { Item } from '@casecircle/shared/coach/places.ts';
import { reasonWords } from '@casecircle/shared/coach/reasons.ts';
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { keptFocus } from '../ui/kept-focus.ts';
import classes from './coach-note.module.css';
import { kindWords } from './kind-words.ts';
import { useCalmWord } from './use-calm-word.ts';
import wrapping from './wrapping.module.css';

type Props = { items: readonly Item[]; onReplace?: (item: Item) => void; onSettle: (item: Item) => void };

/** Below a field: what the coach asks about in it, one thing first. It keeps nobody from anything. */
export function CoachNote({ items, onReplace, onSettle }: Props) {
  const [all, setAll] = useState(false);
  useCalmWord(spoken(items), { before: '', pauseMs: 300 });
  const shown = all ? items : items.slice(0, 1);
  if (items.length === 0) return null;
  return (
    <section ref={keptFocus} className={`${classes.note} ${wrapping.buttons}`} aria-label="The coach asks">
      <ul>
        {shown.map((item) => (
          <li key={item.key} data-sure={item.first.level === 'red' || undefined}>
            <span title={reasonWords(item.first.reason)}>
              “{item.words}” – {kindWords[item.first.category].one}?
            </span>
            <Group gap={4}>
              {onReplace && item.first.replacement !== undefined && (
                <Button size="compact-xs" variant="subtle" onClick={() => onReplace(item)}>
                  Write “{item.first.replacement}”
                </Button>
              )}
              <Button
                size="compact-xs"
                variant="subtle"
                color="gray"
                aria-label={`“${item.words}” is not identifying`}
                onClick={() => onSettle(item)}
              >
                Not identifying
              </Button>
            </Group>
          </li>
        ))}
      </ul>
      {items.length > 1 && !all && (
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setAll(true)}>
          {items.length - 1} more
        </Button>
      )}
    </section>
  );
}

/** Of what is sure only. */
function spoken(items: readonly Item[]): string {
  const sure = items.find(({ first }) => first.level === 'red');
  return sure ? `The coach sees ${kindWords[sure.first.category].one}: ${sure.words}.` : '';
}
