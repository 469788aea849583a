import type { OccurrenceView, SeasonView } from '@casecircle/shared/protocol/season.ts';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { LedgerLine } from '../../ui/ledger.tsx';
import { Tag } from '../../ui/tag.tsx';
import { clockTime, longDay } from '../../ui/when.ts';
import { gist, isHeld, isMine, shortReason } from './occurrence-words.ts';
import classes from './season-list.module.css';
import { SlotKind } from './slot-kind.tsx';

type Props = {
  occurrence: OccurrenceView;
  season: SeasonView;
  me: string;
  isNext: boolean;
  isChosen: boolean;
  onChoose: () => void;
  details: ReactNode;
};

/** One meeting as a line, with its details under it while it is looked at. */
export function SeasonLine({ occurrence, season, me, isNext, isChosen, onChoose, details }: Props) {
  const { startsAt, movedFrom, key } = occurrence;
  const held = isHeld(occurrence);
  const day = longDay(startsAt, season.timeZone);
  const kinds = held ? [...new Set(occurrence.slots.map(({ kind }) => kind))] : [];
  return (
    <LedgerLine
      title={
        <span className={held ? undefined : classes.off}>
          {day}
          {held && `, ${clockTime(startsAt, season.timeZone)}`}
        </span>
      }
      state={
        <span className={classes.tags}>
          {isNext && <Tag>Next</Tag>}
          {held && isMine(occurrence, me) && <Tag tone="accent">You</Tag>}
          {held && movedFrom !== null && <Tag>Moved</Tag>}
          {kinds.map((kind) => (
            <SlotKind key={kind} kind={kind} />
          ))}
        </span>
      }
      detail={<bdi>{(isChosen ? undefined : shortReason(occurrence)) ?? gist(occurrence, me)}</bdi>}
      actions={
        <Button
          variant="default"
          size="xs"
          data-place={key}
          aria-expanded={isChosen}
          aria-label={isChosen ? `Close, ${day}` : `Details, ${day}`}
          onClick={onChoose}
        >
          {isChosen ? 'Close' : 'Details'}
        </Button>
      }
    >
      {details}
    </LedgerLine>
  );
}
