import { readPattern } from '@casecircle/shared/domain/rotation/pattern.ts';
import { datesOf, ruleWords } from '@casecircle/shared/domain/rotation/rhythm.ts';
import type { Rhythm } from '@casecircle/shared/protocol/season.ts';
import { useMemo } from 'react';
import { Temporal } from 'temporal-polyfill';
import { longDay } from '../../../ui/when.ts';
import classes from './rhythm.module.css';
import { type RhythmValues, RhythmWish } from './rhythm-values.ts';

/** The rhythm in words with its first six dates, as soon as the form says one. */
export function FirstDates({ values, zone }: { values: RhythmValues; zone: string }) {
  const wish = RhythmWish.safeParse(values);
  const rhythm = wish.success ? wish.data.rhythm : null;
  const dates = useFirstDates(rhythm, zone);
  if (rhythm === null) return null;
  return (
    <div className={classes.first}>
      <p className={classes.words}>
        {ruleWords(rhythm.rule)} at {rhythm.time}
        {dates.length === 0 ? ' gives no dates before its last day.' : '. The first dates:'}
      </p>
      <ol className={classes.dates} aria-label="The first dates">
        {dates.map((startsAt) => (
          <li key={startsAt}>{longDay(startsAt, zone)}</li>
        ))}
      </ol>
      {rhythm.holidays !== null && <p className={classes.soft}>Those on a public holiday are left out.</p>}
    </div>
  );
}

const few = 6;

/** Counted anew only when what they hang on changes: a rule is slow to expand, and one types in the same form. */
function useFirstDates(rhythm: Rhythm | null, zone: string): number[] {
  const { rule = '', startsOn = '', endsOn = null, time = '' } = rhythm ?? {};
  return useMemo(() => {
    if (rule === '') return [];
    const pattern = readPattern(rule);
    const every = pattern?.every ?? 1;
    const farEnough = pattern?.kind === 'monthly' ? { months: every * (few + 1) } : { weeks: every * (few + 1) };
    const until = Temporal.PlainDate.from(startsOn).add(farEnough).toString();
    const dates = datesOf({ rule, startsOn, endsOn, time }, zone, startsOn, until);
    return dates.slice(0, few).map(({ startsAt }) => startsAt);
  }, [rule, startsOn, endsOn, time, zone]);
}
