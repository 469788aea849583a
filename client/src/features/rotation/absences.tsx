import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import type { SeasonView } from '@casecircle/shared/protocol/season.ts';
import { Button } from '@mantine/core';
import { wallDay, wallSpan } from '../../ui/calendar-words.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { keptFocus } from '../../ui/kept-focus.ts';
import { Ledger, LedgerLine } from '../../ui/ledger.tsx';
import { Quiet } from '../../ui/quiet.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { Section } from '../../ui/section.tsx';
import { wallDate } from '../../ui/when.ts';
import type { Acting } from './acting.ts';
import { AwayForm } from './away-form.tsx';
import { capital } from './occurrence-words.ts';
import { Proposed } from './proposed.tsx';
import classes from './season.module.css';
import { useOneChange } from './use-one-change.ts';

type Props = { season: SeasonView; group: GroupView; acting: Acting };

/** Who is away when, from today on, and the way to say it or to take it back. */
export function Absences({ season, group, acting }: Props) {
  const today = wallDate(season.timeZone);
  const { proposal, start, started, error } = useOneChange(group.id);
  const coming = season.absences
    .filter(({ to }) => to >= today)
    .toSorted((one, other) => (one.from < other.from ? -1 : 1));
  return (
    <Section title="Who is away">
      <div ref={keptFocus}>
        {coming.length === 0 ? (
          <Quiet>Nobody is away. Whoever will be says so here, and their turn waits for them.</Quiet>
        ) : (
          <Ledger label="Absences">
            {coming.map(({ id, person, from, to, markedBy }) => {
              const own = person.id === acting.me;
              const who = own ? 'You' : person.name;
              return (
                <LedgerLine
                  key={id}
                  title={<bdi>{who}</bdi>}
                  detail={
                    <>
                      {capital(wallSpan(from, to))}
                      {markedBy.id !== person.id && `, marked by ${markedBy.id === acting.me ? 'you' : markedBy.name}`}
                    </>
                  }
                  actions={
                    (acting.leads || (own && acting.goesAway)) && (
                      <Button
                        variant="default"
                        size="xs"
                        loading={started === id}
                        aria-label={`Take back: ${who} away from ${wallDay(from)}`}
                        onClick={() => start({ kind: 'back', absence: id }, id)}
                      >
                        Take back
                      </Button>
                    )
                  }
                />
              );
            })}
          </Ledger>
        )}
        <RefusalNote error={error} />
        <Proposed proposal={proposal} zone={season.timeZone} />
      </div>
      {acting.goesAway && <MarkAway {...{ season, group, acting }} />}
    </Section>
  );
}

function MarkAway({ season, group, acting }: Props) {
  return (
    <div className={classes.step}>
      <Disclosure label={acting.leads ? 'Mark somebody away' : 'I’m away'} variant="default" size="xs">
        {(close) => <AwayForm season={season} group={group} acting={acting} onClose={close} />}
      </Disclosure>
    </div>
  );
}
