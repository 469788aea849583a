import type { SeasonView } from '@casecircle/shared/protocol/season.ts';
import { Fragment, type ReactNode } from 'react';
import { monthName } from '../../ui/calendar-words.ts';
import { byMonth } from './months.ts';
import { nextOf } from './occurrence-words.ts';
import classes from './ribbon.module.css';
import { RibbonPiece } from './ribbon-piece.tsx';
import { RibbonScroll } from './ribbon-scroll.tsx';
import { TodayMark } from './today-mark.tsx';
import { useBandStart } from './use-band-start.ts';
import { useRoving } from './use-roving.ts';
import { WiderButton, type WiderProps } from './wider-button.tsx';

type Props = WiderProps & {
  season: SeasonView;
  me: string;
  /** The key of the meeting that is looked at. */
  chosen: string | undefined;
  onChoose: (key: string) => void;
  now: number;
  /** The way to another form. */
  switcher: ReactNode;
};

/** The season as one band of turns, month by month, with today between what was and what comes. */
export function Ribbon({ season, me, chosen, onChoose, now, switcher, ...wider }: Props) {
  const { occurrences, timeZone: zone } = season;
  const next = nextOf(occurrences, now);
  const first = occurrences.find(({ startsAt, minutes }) => startsAt + minutes * 60_000 > now)?.key;
  const keys = occurrences.map(({ key }) => key);
  const { holder, onKeyDown, stopAt } = useRoving<HTMLElement>(keys, chosen ?? next?.key);
  useBandStart(holder, keys[0]);
  const hasPast = occurrences.some(({ state }) => state === 'past');
  const today = <TodayMark now={now} zone={zone} />;
  return (
    <RibbonScroll band={holder} switcher={switcher}>
      <section className={classes.band} aria-label="Ribbon of the season" ref={holder} onKeyDown={onKeyDown}>
        {hasPast && <WiderButton side="back" {...wider} />}
        {byMonth(occurrences, zone).map(({ month, held }) => (
          <Fragment key={month}>
            {held[0]?.key === first && <ol className={classes.between}>{today}</ol>}
            <div className={classes.month}>
              <h3 className={classes.name}>{monthName(month)}</h3>
              <ol className={classes.pieces} aria-label={monthName(month)}>
                {held.map((occurrence, place) => (
                  <Fragment key={occurrence.key}>
                    {occurrence.key === first && place > 0 && today}
                    <RibbonPiece
                      occurrence={occurrence}
                      season={season}
                      me={me}
                      isNext={occurrence.key === next?.key}
                      isChosen={occurrence.key === chosen}
                      onChoose={() => onChoose(occurrence.key)}
                      stop={stopAt(occurrence.key)}
                    />
                  </Fragment>
                ))}
              </ol>
            </div>
          </Fragment>
        ))}
        {first === undefined && <ol className={classes.between}>{today}</ol>}
        <WiderButton side="ahead" {...wider} />
      </section>
    </RibbonScroll>
  );
}
