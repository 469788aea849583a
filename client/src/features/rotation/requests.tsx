import type { RequestView, SeasonView } from '@casecircle/shared/protocol/season.ts';
import { Button } from '@mantine/core';
import { coverWords } from '../../ui/cover-words.ts';
import { keptFocus } from '../../ui/kept-focus.ts';
import { Ledger, LedgerLine } from '../../ui/ledger.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { Section } from '../../ui/section.tsx';
import { daysAway } from '../../ui/when.ts';
import { answersFor, requestWords } from './request-words.ts';
import { useAnswer } from './use-request.ts';

/** What it means to take the turn that is asked about, for who may. */
function priceOf({ kind, mine, by, at }: RequestView, { standings, timeZone: zone }: SeasonView, me: string): string {
  if (kind !== 'cover' || !mine) return '';
  const next = standings.find(({ person }) => person.id === me)?.next;
  return ` ${coverWords({ owner: by.name, startsAt: at?.startsAt, mine: next?.startsAt, zone })}`;
}

type Props = { season: SeasonView; group: string; me: string; now: number };

/** What somebody has asked and nobody has answered: those that wait for me first. */
export function Requests({ season, group, me, now }: Props) {
  const answer = useAnswer(group);
  const open = season.requests
    .filter(({ state }) => state === 'open')
    .toSorted((one, other) => Number(other.mine) - Number(one.mine) || one.askedAt - other.askedAt);
  if (open.length === 0 && !answer.error) return null;
  const busy = (request: RequestView, with_: string) =>
    answer.isPending && answer.variables.request === request.id && answer.variables.answer === with_;
  return (
    <Section title={`Waiting for an answer (${open.length})`}>
      <div ref={keptFocus}>
        <Ledger label="Open requests">
          {open.map((request) => (
            <LedgerLine
              key={request.id}
              title={requestWords(request, me, season.timeZone)}
              detail={`Asked ${daysAway(request.askedAt, season.timeZone, now)}.${priceOf(request, season, me)}`}
              actions={answersFor(request, me).map(({ label, answer: with_, stands }) => (
                <Button
                  key={label}
                  size="xs"
                  variant={stands ? 'light' : 'default'}
                  loading={busy(request, with_)}
                  aria-label={`${label}: ${requestWords(request, me, season.timeZone)}`}
                  onClick={() => answer.mutate({ request: request.id, answer: with_ })}
                >
                  {label}
                </Button>
              ))}
            />
          ))}
        </Ledger>
        <RefusalNote error={answer.error} />
      </div>
    </Section>
  );
}
