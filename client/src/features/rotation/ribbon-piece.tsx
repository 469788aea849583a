import type { OccurrenceView, SeasonView } from '@casecircle/shared/protocol/season.ts';
import { VisuallyHidden } from '@mantine/core';
import { IconCalendarShare } from '@tabler/icons-react';
import { calendarLeaf } from '../../ui/calendar-words.ts';
import { Tag } from '../../ui/tag.tsx';
import { clockTime, wallTimeOf } from '../../ui/when.ts';
import { dayAndTime, gist, isHeld, isMine, isOpen } from './occurrence-words.ts';
import classes from './ribbon.module.css';
import slotClasses from './slot-kind.module.css';
import { kindWords, SlotKind } from './slot-kind.tsx';

type Props = {
  occurrence: OccurrenceView;
  season: SeasonView;
  me: string;
  isNext: boolean;
  isChosen: boolean;
  onChoose: () => void;
  stop: { 'data-place': string; tabIndex: number; onFocus: () => void };
};

/** One meeting of the band: its day, who presents and what is out of the ordinary; pressing it opens its details. */
export function RibbonPiece({ occurrence, season, me, isNext, isChosen, onChoose, stop }: Props) {
  const { startsAt, state, movedFrom } = occurrence;
  const zone = season.timeZone;
  const { weekday, day } = calendarLeaf(startsAt, zone);
  const mine = isHeld(occurrence) && isMine(occurrence, me);
  const otherTime = isHeld(occurrence) && season.rhythm !== null && wallTimeOf(startsAt, zone) !== season.rhythm.time;
  return (
    <li>
      <button
        type="button"
        className={classes.piece}
        data-state={isOpen(occurrence) ? 'open' : state}
        data-mine={mine || undefined}
        aria-current={isChosen ? 'true' : undefined}
        onClick={onChoose}
        {...stop}
      >
        <VisuallyHidden>{pieceName(occurrence, zone, me, isNext)}</VisuallyHidden>
        <span className={classes.seen} aria-hidden>
          <span className={classes.leaf}>
            <span className={classes.weekday}>{weekday}</span>
            {mine ? <Tag tone="accent">You</Tag> : isNext && <Tag>Next</Tag>}
          </span>
          <span className={classes.day}>{day}</span>
          <bdi className={classes.gist}>{gist(occurrence, me)}</bdi>
          {otherTime && <span className={classes.time}>{clockTime(startsAt, zone)}</span>}
          {movedFrom !== null && isHeld(occurrence) && (
            <span className={slotClasses.kind}>
              <IconCalendarShare size={14} aria-hidden />
              Moved
            </span>
          )}
          {isHeld(occurrence) && kindsOf(occurrence).map((kind) => <SlotKind key={kind} kind={kind} />)}
        </span>
      </button>
    </li>
  );
}

/** Each kind once: two exchanged cases of one meeting say so together. */
function kindsOf({ slots }: OccurrenceView) {
  return [...new Set(slots.map(({ kind }) => kind))];
}

/** All that a piece shows, for those who hear it: “Next: Tuesday, 12 May, 17:30. Ben Okafor. Kept turn”. */
function pieceName(occurrence: OccurrenceView, zone: string, me: string, isNext: boolean): string {
  const held = isHeld(occurrence);
  const kinds = held ? kindsOf(occurrence).flatMap((kind) => kindWords[kind] ?? []) : [];
  const moved = held && occurrence.movedFrom !== null ? ['Moved'] : [];
  const day = dayAndTime(occurrence, zone);
  return [isNext ? `Next: ${day}` : day, gist(occurrence, me), ...moved, ...kinds].join('. ');
}
