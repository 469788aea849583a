import type { SeasonView } from '@casecircle/shared/protocol/season.ts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Section } from '../../ui/section.tsx';
import { TimeInZone } from '../../ui/time-in-zone.tsx';
import classes from './history.module.css';

type Props = { season: Pick<SeasonView, 'history' | 'timeZone'> };

const few = 5;

/** Who changed what, latest first: open to everybody of the group. Each sentence names who it was. */
export function History({ season }: Props) {
  const [all, setAll] = useState(false);
  const events = season.history.toSorted((one, other) => other.at - one.at);
  if (events.length === 0) return null;
  return (
    <Section title="What was changed">
      <ol className={classes.events} aria-label="Changes, latest first">
        {(all ? events : events.slice(0, few)).map(({ at, by, sentence }, place) => (
          <li key={`${at} ${place}`} className={classes.event}>
            <p className={classes.sentence}>{sentence}</p>
            <p className={classes.when}>
              {by === null && 'By itself, '}
              <TimeInZone instant={at} show="short" />
            </p>
          </li>
        ))}
      </ol>
      {events.length > few && !all && (
        <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setAll(true)}>
          Show all {events.length}
        </Button>
      )}
    </Section>
  );
}
