import type { OccurrenceView } from '@casecircle/shared/protocol/season.ts';
import { VisuallyHidden } from '@mantine/core';
import classes from './month-view.module.css';
import { dayAndTime, gist, isHeld, isMine, isOpen } from './occurrence-words.ts';

type Props = {
  date: string;
  isToday: boolean;
  occurrences: readonly OccurrenceView[];
  zone: string;
  me: string;
  chosen: string | undefined;
  onChoose: (key: string) => void;
};

/** One day: its number and, where there is a meeting, who presents. Narrow screens have room for initials alone. */
export function MonthDay({ date, isToday, occurrences, zone, me, chosen, onChoose }: Props) {
  return (
    <div className={classes.day}>
      <span className={classes.number}>
        {Number(date.slice(-2))}
        {isToday && <VisuallyHidden>, today</VisuallyHidden>}
      </span>
      {occurrences.map((occurrence) => {
        const mine = isHeld(occurrence) && isMine(occurrence, me);
        const words = gist(occurrence, me);
        return (
          <button
            key={occurrence.key}
            type="button"
            className={classes.meeting}
            data-place={occurrence.key}
            data-state={isOpen(occurrence) ? 'open' : occurrence.state}
            data-mine={mine || undefined}
            aria-current={occurrence.key === chosen ? 'true' : undefined}
            onClick={() => onChoose(occurrence.key)}
          >
            <VisuallyHidden>{`${dayAndTime(occurrence, zone)}. ${words}`}</VisuallyHidden>
            <span className={classes.full} aria-hidden>
              {words}
            </span>
            <span className={classes.short} aria-hidden>
              {shortly(occurrence, me)}
            </span>
          </button>
        );
      })}
    </div>
  );
}

/** Initials, “you”, or a sign for what is not held. */
function shortly(occurrence: OccurrenceView, me: string): string {
  if (!isHeld(occurrence)) return '–';
  const [first] = occurrence.slots;
  if (first === undefined) return '○';
  if (isMine(occurrence, me)) return 'You';
  if (first.presenter === null) return '?';
  return first.presenter.name
    .split(/\s+/)
    .map((part) => [...part][0] ?? '')
    .slice(0, 2)
    .join('');
}
