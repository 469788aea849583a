import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { listed } from '../../ui/listed.ts';
import type { FlagWords } from './flag-words.ts';

type Props = { words: FlagWords; several: boolean; busy: boolean; onBlank: (all: boolean) => Promise<void> };

/** Asks once more, with the very words: those that go, and those of which one decides whether they go, too. */
export function BlankWords({ words: { red, amber }, several, busy, onBlank }: Props) {
  const [all, setAll] = useState(true);
  const also = all && amber.length > 0;
  return (
    <ConfirmButton
      size="compact-xs"
      color="rose"
      loading={busy}
      question={
        <>
          {quoted(red)} {red.length === 1 ? 'becomes' : 'become'} “[blanked]” on every screen at once.{' '}
          {!several && 'Their author keeps the words in the notebook. '}Whoever has read them has read them.
          {amber.length > 0 && (
            <Checkbox
              mt="xs"
              size="xs"
              checked={all}
              onChange={(event) => setAll(event.currentTarget.checked)}
              label={`Also what the coach only asks about: ${quoted(amber)}`}
            />
          )}
        </>
      }
      confirm="Blank the words"
      onConfirm={() => void onBlank(also)}
    >
      Blank the words for everyone
    </ConfirmButton>
  );
}

/** In a long case there can be very many. */
const mostQuoted = 8;

function quoted(words: readonly string[]): string {
  const first = words.slice(0, mostQuoted).map((one) => `“${one}”`);
  const more = words.length - first.length;
  return listed(more > 0 ? [...first, `${more} more`] : first);
}
