import type { HomeView } from '@casecircle/shared/protocol/home.ts';
import { Ledger, LedgerLine } from '../../ui/ledger.tsx';
import { Section } from '../../ui/section.tsx';
import { ButtonLink } from '../../ui/text-link.tsx';
import { TimeInZone } from '../../ui/time-in-zone.tsx';
import { RequestLine } from './request-line.tsx';
import { ReturnLine } from './return-line.tsx';
import { type ToDo, toDoOf } from './to-do.ts';

/** What waits for me beside the next meeting; nothing at all where nothing does. */
export function YoursToDo({ home }: { home: HomeView }) {
  const all = toDoOf(home);
  if (all.length === 0) return null;
  return (
    <Section title="Yours to do">
      <Ledger>
        {all.map((one) => (
          <Line key={keyOf(one)} one={one} turns={home.turns} />
        ))}
      </Ledger>
    </Section>
  );
}

function Line({ one, turns }: { one: ToDo; turns: HomeView['turns'] }) {
  switch (one.kind) {
    case 'agreement':
      return (
        <LedgerLine
          title={`Accept the agreement of ${one.group.name}`}
          detail="Everybody accepts its current version before entering a meeting."
          actions={
            <ButtonLink to="/groups/$groupId" params={{ groupId: one.group.id }} variant="default" size="xs">
              Read it
            </ButtonLink>
          }
        />
      );
    case 'request':
      return (
        <RequestLine
          group={one.group}
          request={one.request}
          mine={turns.find(({ group }) => group.id === one.group.id)?.startsAt}
        />
      );
    case 'prepare':
      return <PrepareLine turn={one.turn} />;
    case 'return':
      return <ReturnLine back={one.back} />;
  }
}

function PrepareLine({ turn }: { turn: Extract<ToDo, { kind: 'prepare' }>['turn'] }) {
  return (
    <LedgerLine
      title="Prepare your case"
      detail={
        <>
          You present on <TimeInZone instant={turn.startsAt} zone={turn.group.timeZone} /> in {turn.group.name}.
        </>
      }
      actions={
        <ButtonLink to="/meetings/$meetingId/prepare" params={{ meetingId: turn.meeting }} variant="default" size="xs">
          Prepare
        </ButtonLink>
      }
    />
  );
}

function keyOf(one: ToDo): string {
  switch (one.kind) {
    case 'agreement':
      return `agreement ${one.group.id}`;
    case 'request':
      return `request ${one.request.id}`;
    case 'prepare':
      return `prepare ${one.turn.meeting}`;
    case 'return':
      return `return ${one.back.from}`;
  }
}
