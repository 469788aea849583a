import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import type { SeasonView } from '@casecircle/shared/protocol/season.ts';
import { Button } from '@mantine/core';
import { wallSpan } from '../../../ui/calendar-words.ts';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { keptFocus } from '../../../ui/kept-focus.ts';
import { Ledger, LedgerLine } from '../../../ui/ledger.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { Section } from '../../../ui/section.tsx';
import { wallDate } from '../../../ui/when.ts';
import type { Acting } from '../acting.ts';
import { capital } from '../occurrence-words.ts';
import { Proposed } from '../proposed.tsx';
import { useOneChange } from '../use-one-change.ts';
import { AddMeetingForm } from './add-meeting-form.tsx';
import { BreakForm } from './break-form.tsx';
import classes from './rhythm.module.css';

type Props = { season: SeasonView; group: GroupView; acting: Acting };

/** When the group pauses, and what is added beside its rhythm. Nothing where there is nothing to see or to do. */
export function Breaks({ season, group, acting }: Props) {
  const { proposal, start, started, error } = useOneChange(group.id);
  const today = wallDate(season.timeZone);
  const coming = season.breaks.filter(({ to }) => to >= today);
  if (coming.length === 0 && !acting.leads) return null;
  return (
    <Section title="Breaks and extra meetings">
      <div ref={keptFocus}>
        {coming.length > 0 && (
          <Ledger label="Breaks">
            {coming.map(({ id, name, from, to }) => (
              <LedgerLine
                key={id}
                title={name === '' ? 'Break' : name}
                detail={capital(wallSpan(from, to))}
                actions={
                  acting.leads && (
                    <Button
                      variant="default"
                      size="xs"
                      loading={started === id}
                      aria-label={`Take back the break ${name} ${wallSpan(from, to)}`}
                      onClick={() => start({ kind: 'end-break', break: id }, id)}
                    >
                      Take back
                    </Button>
                  )
                }
              />
            ))}
          </Ledger>
        )}
        <RefusalNote error={error} />
        <Proposed proposal={proposal} zone={season.timeZone} />
      </div>
      {acting.leads && (
        <div className={classes.steps}>
          <Disclosure label="Add a break" variant="default" size="xs">
            {(close) => <BreakForm season={season} group={group.id} onClose={close} />}
          </Disclosure>
          <Disclosure label="Add a meeting" variant="default" size="xs">
            {(close) => <AddMeetingForm season={season} group={group.id} onClose={close} />}
          </Disclosure>
        </div>
      )}
    </Section>
  );
}
