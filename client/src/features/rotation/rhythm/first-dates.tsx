import { datesOf, ruleWords } from '@casecircle/shared/domain/rotation/rhythm.ts';
import { Temporal } from 'temporal-polyfill';
import { longDay } from '../../../ui/when.ts';
import classes from './rhythm.module.css';
import { type RhythmValues, RhythmWish } from './rhythm-values.ts';

/** The rhythm in words with its first six dates, as soon as the form says one. */
export function FirstDates({ values, zone }: { values: RhythmValues; zone: string }) {
  const wish = RhythmWish.safeParse(values);
  if (!wish.success || wish.data.rhythm === null) return null;
  const { rhythm } = wish.data;
  const until = Temporal.PlainDate.from(rhythm.startsOn).add({ years: 2 }).toString();
  const dates = datesOf(rhythm, zone, rhythm.startsOn, until).slice(0, 6);
  return (
    <div className={classes.first}>
      <p className={classes.words}>
        {ruleWords(rhythm.rule)} at {rhythm.time}
        {dates.length === 0 ? ' gives no dates before its last day.' : '. The first dates:'}
      </p>
      <ol className={classes.dates} aria-label="The first dates">
        {dates.map(({ key, startsAt }) => (
          <li key={key}>{longDay(startsAt, zone)}</li>
        ))}
      </ol>
      {rhythm.holidays !== null && <p className={classes.soft}>Those on a public holiday are left out.</p>}
    </div>
  );
}
