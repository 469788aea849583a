import { useReaderZone } from './reader-zone.ts';
import classes from './time-in-zone.module.css';
import { clockTime, differs, isoInstant, longDay, placeOf, shortDay } from './when.ts';

type Props = {
  instant: number;
  /** The zone in which others speak of it; shown too where it differs from the reader's. */
  zone?: string;
  show?: 'day-and-time' | 'time' | 'short';
};

/** An instant in the reader's time zone, and in the other one where the two differ. */
export function TimeInZone({ instant, zone, show = 'day-and-time' }: Props) {
  const mine = useReaderZone();
  const other = zone !== undefined && differs(instant, mine, zone) ? zone : undefined;
  return (
    <span>
      <time dateTime={isoInstant(instant)}>{words(instant, mine, show)}</time>
      {other !== undefined && (
        <span className={classes.other}>
          {' '}
          ({clockTime(instant, other)} in {placeOf(other)})
        </span>
      )}
    </span>
  );
}

function words(instant: number, zone: string, show: NonNullable<Props['show']>): string {
  const time = clockTime(instant, zone);
  if (show === 'time') return time;
  return show === 'short' ? `${shortDay(instant, zone)}, ${time}` : `${longDay(instant, zone)}, ${time}`;
}
