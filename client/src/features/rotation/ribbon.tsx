import type { SeasonView } from '@casecircle/shared/protocol/season.ts';
import { Fragment, useLayoutEffect } from 'react';
import { monthName } from '../../ui/calendar-words.ts';
import { byMonth } from './months.ts';
import { nextOf } from './occurrence-words.ts';
import classes from './ribbon.module.css';
import { RibbonPiece } from './ribbon-piece.tsx';
import { RibbonScroll } from './ribbon-scroll.tsx';
import { TodayMark } from './today-mark.tsx';
import { useRoving } from './use-roving.ts';

type Props = {
  season: SeasonView;
  me: string;
  /** The key of the meeting that is looked at. */
  chosen: string | undefined;
  onChoose: (key: string) => void;
  now: number;
};

/** The season as one band of turns, month by month, with today between what was and what comes. */
export function Ribbon({ season, me, chosen, onChoose, now }: Props) {
  const { occurrences, timeZone: zone } = season;
  const next = nextOf(occurrences, now);
  const todayBefore = occurrences.find(({ startsAt, minutes }) => startsAt + minutes * 60_000 > now)?.key;
  const keys = occurrences.map(({ key }) => key);
  const { holder, onKeyDown, stopAt } = useRoving<HTMLElement>(keys, chosen ?? next?.key);
  useStart(holder, keys);
  return (
    <RibbonScroll band={holder}>
      <section className={classes.band} aria-label="Ribbon of the season" ref={holder} onKeyDown={onKeyDown}>
        {byMonth(occurrences, zone).map(({ month, held }) => (
          <div key={month} className={classes.month}>
            <h3 className={classes.name}>{monthName(month)}</h3>
            <ol className={classes.pieces} aria-label={monthName(month)}>
              {held.map((occurrence) => (
                <Fragment key={occurrence.key}>
                  {occurrence.key === todayBefore && <TodayMark now={now} zone={zone} />}
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
        ))}
        {todayBefore === undefined && (
          <ol className={classes.pieces}>
            <TodayMark now={now} zone={zone} />
          </ol>
        )}
      </section>
    </RibbonScroll>
  );
}

/** Begins with today in sight, the last meeting still beside it; keeps what is in sight when earlier months come. */
function useStart(holder: React.RefObject<HTMLElement | null>, keys: readonly string[]): void {
  const [first] = keys;
  useLayoutEffect(() => {
    const band = holder.current;
    if (!band || first === undefined) return;
    const width = band.scrollWidth;
    const today = band.querySelector<HTMLElement>('[data-today]');
    const earlier = Number(band.dataset.width ?? Number.NaN);
    if (Number.isNaN(earlier)) band.scrollLeft = (today?.offsetLeft ?? 0) - Math.min(180, band.clientWidth / 4);
    else band.scrollLeft += width - earlier;
    band.dataset.width = String(width);
  }, [first, holder]);
}
