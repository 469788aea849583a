import { Button, SegmentedControl } from '@mantine/core';
import { useRef, useState } from 'react';
import { Details } from './details.tsx';
import { MonthView } from './month-view.tsx';
import { monthOf } from './months.ts';
import { nextOf } from './occurrence-words.ts';
import { Ribbon } from './ribbon.tsx';
import classes from './season.module.css';
import type { SeasonProps } from './season.tsx';
import { SeasonList } from './season-list.tsx';
import { chosenIn, type SeasonForm, seasonForms } from './season-search.ts';
import { widest } from './span.ts';

/** The season in one of its forms, with the meeting that is looked at. */
export function SeasonPicture({
  season,
  group,
  acting,
  search,
  onLook,
  width,
  onWidth,
  now,
}: SeasonProps & { now: number }) {
  const picture = useRef<HTMLElement>(null);
  const [asked, setAsked] = useState(0);
  const { form = 'ribbon' } = search;
  const next = nextOf(season.occurrences, now);
  const chosen = chosenIn(season.occurrences, search) ?? (form === 'list' ? undefined : next);
  const choose = (key: string | undefined) => {
    setAsked(asked + 1);
    onLook({ meeting: key });
  };
  const leave = () => {
    if (form === 'list') choose(undefined);
    picture.current?.querySelector<HTMLElement>(`[data-place="${chosen?.key}"]`)?.focus();
  };
  const details = chosen && (
    <Details key={chosen.key} {...{ occurrence: chosen, season, group, acting, asked, now }} onLeave={leave} />
  );
  const shown = { season, me: acting.me, chosen: chosen?.key, onChoose: choose, now };
  const month = search.month ?? monthOf((chosen ?? next)?.startsAt ?? now, season.timeZone);
  return (
    <section className={classes.picture} aria-label="The season" ref={picture}>
      <div className={classes.bar}>
        <SegmentedControl
          aria-label="Form of the season"
          size="xs"
          data={[...seasonForms]}
          value={form}
          onChange={(next_) => onLook({ form: next_ === 'ribbon' ? undefined : (next_ as SeasonForm) })}
        />
        {form !== 'month' && <Wider width={width} onWidth={onWidth} />}
      </div>
      {form === 'ribbon' && <Ribbon {...shown} />}
      {form === 'list' && <SeasonList {...shown} details={details} />}
      {form === 'month' && <MonthView {...shown} month={month} onMonth={(to) => onLook({ month: to })} />}
      {form !== 'list' && details}
    </section>
  );
}

/** Half a year more, back or ahead. */
function Wider({ width, onWidth }: Pick<SeasonProps, 'width' | 'onWidth'>) {
  const wider = (side: 'back' | 'ahead') => onWidth({ ...width, [side]: Math.min(width[side] + 6, widest[side]) });
  return (
    <div className={classes.wider}>
      {(['back', 'ahead'] as const).map((side) => (
        <Button
          key={side}
          variant="subtle"
          color="gray"
          size="compact-sm"
          disabled={width[side] >= widest[side]}
          onClick={() => wider(side)}
        >
          {side === 'back' ? 'Half a year further back' : 'Half a year further ahead'}
        </Button>
      ))}
    </div>
  );
}
