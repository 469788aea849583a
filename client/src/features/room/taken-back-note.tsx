import type { Slip } from '@casecircle/shared/document/entries.ts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { keepInTab, keptInTab } from '../../http/kept-in-tab.ts';
import { Quiet } from '../../ui/quiet.tsx';
import { OpenNotebook } from './open-notebook.tsx';
import { useRoom } from './room-context.ts';
import { useSlips } from './use-slips.ts';
import { useSpokenGrowth } from './use-spoken-growth.ts';

const taken =
  'A facilitator took something of yours from the table for everyone. Your words are kept in your notebook.';
const blanked =
  'A facilitator blanked words in what you wrote, for everyone; the rest of it still stands. The words are kept in your notebook.';

/** Tells the author that what they shared is no longer on the table, until they say that they know. */
export function TakenBackNote() {
  const { view, me } = useRoom();
  const key = `taken back ${view.id} ${me.id}`;
  const newest = useSlips().reduce<Slip | undefined>(later, undefined);
  const last = newest?.blankedAt ?? 0;
  const words = newest?.onlyWords ? blanked : taken;
  const [known, setKnown] = useState(() => Number(keptInTab(key) ?? 0));
  useSpokenGrowth(last, words);
  if (last <= known) return null;
  const know = () => {
    keepInTab(key, String(last));
    setKnown(last);
  };
  return (
    <Quiet
      step={
        <>
          <OpenNotebook />
          <Button size="compact-sm" variant="subtle" color="gray" mt={4} onClick={know}>
            I know
          </Button>
        </>
      }
    >
      {words}
    </Quiet>
  );
}

function later(newest: Slip | undefined, slip: Slip): Slip | undefined {
  return (slip.blankedAt ?? 0) > (newest?.blankedAt ?? 0) ? slip : newest;
}
