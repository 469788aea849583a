import type { SlotView } from '@casecircle/shared/protocol/season.ts';
import {
  IconArrowsExchange,
  IconCalendarEvent,
  IconHandStop,
  IconHourglass,
  IconPin,
  type Icon as Picture,
} from '@tabler/icons-react';
import classes from './slot-kind.module.css';

type Kind = SlotView['kind'];

/** How a case came to its presenter, where it is not simply their turn. */
export const kindWords: Record<Kind, string | undefined> = {
  base: undefined,
  kept: 'Kept turn',
  exchange: 'Exchanged',
  placed: 'Out of order',
  fixed: 'Planned by hand',
  orphan: 'Open',
};

const pictures: Record<Kind, Picture | undefined> = {
  base: undefined,
  kept: IconHourglass,
  exchange: IconArrowsExchange,
  placed: IconPin,
  fixed: IconCalendarEvent,
  orphan: IconHandStop,
};

/** The kind of a case slot as a small picture with its word; nothing for what is simply somebody's turn. */
export function SlotKind({ kind }: { kind: Kind }) {
  const words = kindWords[kind];
  const Icon = pictures[kind];
  if (words === undefined || Icon === undefined) return null;
  return (
    <span className={classes.kind}>
      <Icon size={14} aria-hidden />
      {words}
    </span>
  );
}
