import { Temporal } from 'temporal-polyfill';
import type { Span } from '../../http/season.ts';
import { daysIn, type Month, monthAfter } from './months.ts';

/** How many months back and ahead are shown. */
export type Width = { back: number; ahead: number };

export const usual: Width = { back: 6, ahead: 6 };
/** The server looks at three years at most. */
export const widest: Width = { back: 17, ahead: 17 };

/**
 * What to ask the server for: nothing where its own half year each way will do, else whole months, wide enough for a
 * month that is looked at.
 */
export function spanOf(width: Width, month: Month | undefined, zone: string): Span {
  const now = Temporal.Now.plainDateISO(zone).toPlainYearMonth();
  const away =
    month === undefined ? 0 : now.until(Temporal.PlainYearMonth.from(month), { largestUnit: 'month' }).months;
  // The months at both ends of the server's half year are only partly in it.
  const back = Math.min(Math.max(width.back, away <= -usual.back ? -away : 0), widest.back);
  const ahead = Math.min(Math.max(width.ahead, away >= usual.ahead ? away : 0), widest.ahead);
  const inUsual = month === undefined || Math.abs(away) < usual.back;
  if (back === usual.back && ahead === usual.ahead && inUsual) return {};
  return {
    from: daysIn(monthAfter(now.toString(), -back)).first,
    until: daysIn(monthAfter(now.toString(), ahead)).last,
  };
}
