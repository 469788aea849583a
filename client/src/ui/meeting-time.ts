import { WallDate, WallTime } from '@casecircle/shared/protocol/text.ts';
import { z } from 'zod';
import { clockTime, differs, instantOf, longDay, placeOf } from './when.ts';

const day = 24 * 60 * 60 * 1000;

/** A date and a time on the group's clock. A meeting may have begun already, but not days ago. */
export function meetingTime(zone: string) {
  return z
    .object({ date: WallDate, time: WallTime })
    .refine((wish) => !isTime(wish) || instantOf(wish.date, wish.time, zone) > Date.now() - day, {
      path: ['date'],
      message: 'This day is in the past. Choose a later one.',
    });
}

export const timeWords = { time: 'Write the time as 17:30.' };

/** What a wall clock elsewhere means for the reader; undefined where it is the same, or not a time yet. */
export function forTheReader(wish: { date: string; time: string }, zone: string, mine: string): string | undefined {
  if (!isTime(wish)) return undefined;
  const instant = instantOf(wish.date, wish.time, zone);
  if (!differs(instant, zone, mine)) return undefined;
  return `On the clock of ${placeOf(zone)}. For you that is ${longDay(instant, mine)}, ${clockTime(instant, mine)}.`;
}

/** Checks of the whole run also where a part has been found not to fit. */
function isTime({ date, time }: { date: string; time: string }): boolean {
  return WallDate.safeParse(date).success && WallTime.safeParse(time).success;
}
