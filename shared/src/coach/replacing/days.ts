import { monthNames } from '../lists/calendar.ts';
import type { Day, Standing } from './standing.ts';

const starts = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthDay = new RegExp(`(${monthNames})\\b\\.?\\s(?:the\\s)?(\\d{1,2})`, 'iu');
const dayMonth = new RegExp(`(\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?(${monthNames})`, 'iu');

/** "two weeks later": the time since the first date that names a day; only the year where nothing more may stay. */
export function dayReplacement(words: string, standing: Standing): string {
  const year = /\b(?:19|20)\d{2}\b/.exec(words)?.[0];
  // "03/11/91" is of another year than "12 June", whichever: how far apart they are nobody knows.
  const day = dayOf(words, year ?? /^\d{1,2}([-/.])\d{1,2}\1(\d{2})$/.exec(words)?.[2]);
  if (!day) return year ?? '[date]';
  standing.firstDay ??= day;
  const first = standing.firstDay;
  if (day.day === first.day && day.year === first.year) return year ? `[first date], ${year}` : '[first date]';
  if (day.year !== first.year) return year ?? '[date]';
  return apart(day.day - first.day);
}

function dayOf(words: string, year: string | undefined): Day | undefined {
  const iso = /\b\d{4}[-/.](\d{1,2})[-/.](\d{1,2})/.exec(words);
  const slashed = /\b(\d{1,2})[-/.](\d{1,2})\b/.exec(words);
  const named = monthDay.exec(words);
  const turned = dayMonth.exec(words);
  if (iso) return at(Number(iso[1]), Number(iso[2]), year);
  if (named) return at(monthOf(named[1]), Number(named[2]), year);
  if (turned) return at(monthOf(turned[2]), Number(turned[1]), year);
  return slashed ? at(Number(slashed[1]), Number(slashed[2]), year) : undefined;
}

function monthOf(name: string | undefined): number {
  return starts.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

/** Days since the year began, near enough for weeks. */
function at(month: number, day: number, year: string | undefined): Day | undefined {
  return month < 1 || month > 12 ? undefined : { day: Math.round((month - 1) * 30.44) + day, year };
}

function apart(days: number): string {
  const count = Math.abs(days);
  const way = days < 0 ? 'earlier' : 'later';
  if (count === 1) return days < 0 ? 'the day before' : 'the next day';
  if (count < 12) return `${count} days ${way}`;
  if (count < 50) return `${Math.round(count / 7)} weeks ${way}`;
  return `${Math.round(count / 30.44)} months ${way}`;
}
