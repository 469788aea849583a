import type { HomeView } from '@casecircle/shared/protocol/home.ts';
import { Ledger, LedgerLine } from '../../ui/ledger.tsx';
import { Section } from '../../ui/section.tsx';
import { ButtonLink, TextLink } from '../../ui/text-link.tsx';
import { TimeInZone } from '../../ui/time-in-zone.tsx';
import { daysAway, longDay } from '../../ui/when.ts';
import { isToPrepare } from './to-do.ts';

type Props = { turns: HomeView['turns']; zone: string };

/** My next turn in each of my groups: when it comes, and why it is mine. */
export function YourTurns({ turns, zone }: Props) {
  if (turns.length === 0) return null;
  const now = Date.now();
  return (
    <Section title="Your turns">
      <Ledger>
        {turns.map((turn) => {
          const { group, occurrence, startsAt, sentence } = turn;
          return (
            <LedgerLine
              key={`${group.id} ${occurrence}`}
              title={<TimeInZone instant={startsAt} zone={group.timeZone} />}
              state={daysAway(startsAt, zone, now)}
              detail={
                <>
                  <TextLink to="/groups/$groupId/season" params={{ groupId: group.id }}>
                    {group.name}
                  </TextLink>
                  . {sentence}
                </>
              }
              actions={
                isToPrepare(turn) && (
                  <ButtonLink
                    to="/meetings/$meetingId/prepare"
                    params={{ meetingId: turn.meeting }}
                    variant="default"
                    size="xs"
                    aria-label={`Prepare, ${longDay(startsAt, zone)}`}
                  >
                    Prepare
                  </ButtonLink>
                )
              }
            />
          );
        })}
      </Ledger>
    </Section>
  );
}
