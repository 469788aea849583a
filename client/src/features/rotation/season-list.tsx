import type { OccurrenceView, SeasonView } from '@casecircle/shared/protocol/season.ts';
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { monthName } from '../../ui/calendar-words.ts';
import { Ledger } from '../../ui/ledger.tsx';
import { byMonth } from './months.ts';
import { nextOf } from './occurrence-words.ts';
import bar from './season.module.css';
import { SeasonLine } from './season-line.tsx';
import classes from './season-list.module.css';
import { WiderButton, type WiderProps } from './wider-button.tsx';

type Props = WiderProps & {
  season: SeasonView;
  me: string;
  chosen: string | undefined;
  onChoose: (key: string | undefined) => void;
  /** The details of the chosen meeting, shown under its line. */
  details: ReactNode;
  now: number;
  /** The way to another form. */
  switcher: ReactNode;
};

/** The season as lines that one reads down; what was stays folded away until it is asked for. */
export function SeasonList({ season, me, chosen, onChoose, details, now, switcher, ...wider }: Props) {
  const [before, setBefore] = useState(false);
  const next = nextOf(season.occurrences, now)?.key;
  const isPast = ({ startsAt, minutes }: OccurrenceView) => startsAt + minutes * 60_000 <= now;
  const shown = season.occurrences.filter((each) => before || !isPast(each) || each.key === chosen);
  const hidden = season.occurrences.length - shown.length;
  return (
    <div>
      <div className={bar.bar}>
        {switcher}
        {hidden > 0 ? (
          <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setBefore(true)}>
            Show the {hidden} before today
          </Button>
        ) : (
          season.occurrences.some(isPast) && <WiderButton side="back" {...wider} />
        )}
      </div>
      {byMonth(shown, season.timeZone).map(({ month, held }) => (
        <section key={month} className={classes.month} aria-label={monthName(month)}>
          <h3 className={classes.name}>{monthName(month)}</h3>
          <Ledger>
            {held.map((occurrence) => (
              <SeasonLine
                key={occurrence.key}
                occurrence={occurrence}
                season={season}
                me={me}
                isNext={occurrence.key === next}
                isChosen={occurrence.key === chosen}
                onChoose={() => onChoose(occurrence.key === chosen ? undefined : occurrence.key)}
                details={occurrence.key === chosen ? details : undefined}
              />
            ))}
          </Ledger>
        </section>
      ))}
      <div className={bar.step}>
        <WiderButton side="ahead" {...wider} />
      </div>
    </div>
  );
}
