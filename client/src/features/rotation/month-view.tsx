import type { SeasonView } from '@casecircle/shared/protocol/season.ts';
import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { monthName, weekdays } from '../../ui/calendar-words.ts';
import { wallDate, wallDateOf } from '../../ui/when.ts';
import { MonthDay } from './month-day.tsx';
import classes from './month-view.module.css';
import { type Month, monthAfter, weeksOf } from './months.ts';
import bar from './season.module.css';

type Props = {
  season: SeasonView;
  me: string;
  month: Month;
  onMonth: (month: Month) => void;
  chosen: string | undefined;
  onChoose: (key: string) => void;
  /** The way to another form. */
  switcher: ReactNode;
};

/** One month as a leaf of a wall calendar, on the group's clock. */
export function MonthView({ season, me, month, onMonth, chosen, onChoose, switcher }: Props) {
  const zone = season.timeZone;
  const today = wallDate(zone);
  const on = (date: string) => season.occurrences.filter(({ startsAt }) => wallDateOf(startsAt, zone) === date);
  return (
    <div>
      <div className={bar.bar}>{switcher}</div>
      <div className={classes.turn}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label="The month before"
          onClick={() => onMonth(monthAfter(month, -1))}
        >
          <IconChevronLeft size={20} aria-hidden />
        </ActionIcon>
        <h3 className={classes.name} aria-live="polite">
          {monthName(month)}
        </h3>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label="The month after"
          onClick={() => onMonth(monthAfter(month))}
        >
          <IconChevronRight size={20} aria-hidden />
        </ActionIcon>
      </div>
      <table className={classes.calendar} aria-label={monthName(month)}>
        <thead>
          <tr>
            {weekdays().map(({ short, long }) => (
              <th key={long} scope="col" abbr={long}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week.find((date) => date !== null)}>
              {week.map((date, place) => (
                <td
                  key={date ?? place}
                  data-today={date === today || undefined}
                  data-empty={date === null || undefined}
                >
                  {date !== null && (
                    <MonthDay
                      date={date}
                      isToday={date === today}
                      occurrences={on(date)}
                      zone={zone}
                      me={me}
                      chosen={chosen}
                      onChoose={onChoose}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
