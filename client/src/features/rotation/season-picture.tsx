import { SegmentedControl, VisuallyHidden } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import { Details } from './details.tsx';
import { MonthView } from './month-view.tsx';
import { monthOf } from './months.ts';
import { nextOf } from './occurrence-words.ts';
import { Ribbon } from './ribbon.tsx';
import classes from './season.module.css';
import type { SeasonProps } from './season.tsx';
import { SeasonList } from './season-list.tsx';
import { chosenIn, type SeasonForm, seasonForms } from './season-search.ts';

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
  const name = useId();
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
  const month = search.month ?? monthOf((chosen ?? next)?.startsAt ?? now, season.timeZone);
  const switcher = (
    <SegmentedControl
      aria-label="Form of the season"
      size="xs"
      data={[...seasonForms]}
      value={form}
      onChange={(to) => onLook({ form: to === 'ribbon' ? undefined : (to as SeasonForm) })}
    />
  );
  const shown = { season, me: acting.me, chosen: chosen?.key, onChoose: choose, now, switcher };
  return (
    <section className={classes.picture} aria-labelledby={name} ref={picture}>
      <VisuallyHidden>
        <h2 id={name}>Turns, past and to come</h2>
      </VisuallyHidden>
      {form === 'ribbon' && <Ribbon {...shown} width={width} onWidth={onWidth} />}
      {form === 'list' && <SeasonList {...shown} details={details} width={width} onWidth={onWidth} />}
      {form === 'month' && <MonthView {...shown} month={month} onMonth={(to) => onLook({ month: to })} />}
      {form !== 'list' && details}
    </section>
  );
}
