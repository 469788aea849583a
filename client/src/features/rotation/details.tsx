import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import type { OccurrenceView, SeasonView } from '@casecircle/shared/protocol/season.ts';
import { Title } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { longDay } from '../../ui/when.ts';
import { ActForm } from './act-form.tsx';
import type { Acting } from './acting.ts';
import { ActionRow } from './action-row.tsx';
import { meetingActions, slotActions } from './actions.ts';
import { ChangeMenu, entriesOf, isInMenu } from './change-menu.tsx';
import { DetailFacts } from './detail-facts.tsx';
import { aboutOf, DetailSlots } from './detail-slots.tsx';
import classes from './details.module.css';
import { Proposed } from './proposed.tsx';
import { Proposing } from './proposing.tsx';
import { useActs } from './use-acts.ts';

type Props = {
  occurrence: OccurrenceView;
  season: SeasonView;
  group: GroupView;
  acting: Acting;
  /** Counts how often these details were asked for by hand: then they take the focus. */
  asked: number;
  /** Goes back to where they were opened from. */
  onLeave: () => void;
  now: number;
};

/** One meeting looked at: when, who and why, and everything that can be done about it. */
export function Details({ occurrence, season, group, acting, asked, onLeave, now }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const acts = useActs(group.id, () => heading.current?.focus());
  useEffect(() => {
    if (asked > 0) heading.current?.focus();
  }, [asked]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || acts.form !== undefined || event.defaultPrevented) return;
    if (!isInMenu(event.target)) onLeave();
  };
  const day = longDay(occurrence.startsAt, season.timeZone, now);
  const around = { occurrence, season, acting };
  const actions = meetingActions(around);
  const entries = [
    ...occurrence.slots.flatMap((slot) => entriesOf(slotActions(slot, around), aboutOf(slot, acting.me))),
    ...entriesOf(actions, day),
  ];
  return (
    <section className={classes.details} aria-labelledby={id} onKeyDown={onKeyDown}>
      <Title order={2} id={id} ref={heading} tabIndex={-1} className={classes.heading}>
        {day}
      </Title>
      <DetailFacts occurrence={occurrence} season={season} me={acting.me} now={now} />
      <DetailSlots occurrence={occurrence} season={season} acting={acting} acts={acts} />
      <ActionRow actions={actions.filter(({ rare }) => !rare)} acts={acts} about={day} apart={acting.leads} />
      <ChangeMenu entries={entries} acts={acts} />
      <RefusalNote error={acts.error} />
      {acts.form ? (
        <Proposing key={`${acts.form.form} ${acts.form.slot?.index}`} proposal={acts.proposal} zone={season.timeZone}>
          <ActForm {...{ occurrence, season, group, acting, acts }} />
        </Proposing>
      ) : (
        <Proposed proposal={acts.proposal} zone={season.timeZone} />
      )}
    </section>
  );
}
