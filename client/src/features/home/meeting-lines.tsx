import type { GroupRole } from '@casecircle/shared/domain/people.ts';
import type { Account } from '@casecircle/shared/protocol/accounts.ts';
import type { MeetingLine } from '@casecircle/shared/protocol/meetings.ts';
import { ownCase, presentersOf, presentsWord } from '../../http/own-case.ts';
import { Ledger, LedgerLine } from '../../ui/ledger.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { TimeInZone } from '../../ui/time-in-zone.tsx';
import { longDay } from '../../ui/when.ts';
import { partWords, stepsFor } from './next-step.ts';
import { StepButton } from './step-button.tsx';

type Props = {
  meetings: MeetingLine[];
  me: Account;
  roles: ReadonlyMap<string, GroupRole>;
  /** The groups that are known to have a season. */
  seasons: ReadonlySet<string>;
};

/** Meetings one below the other, each with its step. */
export function MeetingLines({ meetings, me, roles, seasons }: Props) {
  const now = Date.now();
  return (
    <Ledger>
      {meetings.map((meeting) => {
        const [step] = stepsFor(meeting, me.id, now);
        const over = meeting.status === 'planned' && meeting.startsAt + meeting.minutes * 60_000 < now;
        const day = longDay(meeting.startsAt, me.timeZone, now);
        return (
          <LedgerLine
            key={meeting.id}
            title={<TimeInZone instant={meeting.startsAt} zone={meeting.group.timeZone} />}
            state={over ? 'was not held' : undefined}
            detail={`${meeting.group.name}. ${partOf(meeting, me, roles)}.`}
            actions={
              step &&
              !over &&
              (step === 'gather' && meeting.startsAt - now > day24 ? (
                seasons.has(meeting.group.id) && <SeasonLink group={meeting.group.id} />
              ) : (
                <StepButton step={step} meeting={meeting.id} size="xs" about={day} />
              ))
            }
          />
        );
      })}
    </Ledger>
  );
}

/** From then on the way into the lobby is offered. */
const day24 = 86_400_000;

function SeasonLink({ group }: { group: string }) {
  return (
    <TextLink to="/groups/$groupId/season" params={{ groupId: group }}>
      Who presents, and why
    </TextLink>
  );
}

function partOf(meeting: MeetingLine, me: Account, roles: ReadonlyMap<string, GroupRole>): string {
  if (meeting.status === 'closed') return `${presentersOf(meeting, me.id)} presented`;
  if (ownCase(meeting, me.id)) return partWords(meeting, me.id, roles.get(meeting.group.id));
  return `${presentersOf(meeting, me.id)} ${presentsWord(meeting, me.id)}`;
}
