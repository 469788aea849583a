import type { Account } from '@casecircle/shared/protocol/accounts.ts';
import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import type { MeetingLine } from '@casecircle/shared/protocol/meetings.ts';
import { meetingFile } from '../../http/calendar.ts';
import { ownCase, presentersOf, presentsWord } from '../../http/own-case.ts';
import { FileLink } from '../../ui/file-link.tsx';
import { LedgerLine } from '../../ui/ledger.tsx';
import { Tag } from '../../ui/tag.tsx';
import { ButtonLink } from '../../ui/text-link.tsx';
import { TimeInZone } from '../../ui/time-in-zone.tsx';
import { longDay } from '../../ui/when.ts';
import { ChangeMeeting } from './change-meeting.tsx';
import { mayHere } from './may-here.ts';

type Props = { meeting: MeetingLine; group: GroupView; me: Account };

/** A meeting to come: when, who presents, the way in, and for facilitators the way to move it. */
export function ComingMeeting({ meeting, group, me }: Props) {
  const own = ownCase(meeting, me.id);
  const running = meeting.status === 'running';
  const day = longDay(meeting.startsAt, me.timeZone);
  return (
    <LedgerLine
      title={<TimeInZone instant={meeting.startsAt} zone={meeting.group.timeZone} />}
      state={running ? <Tag tone="now">Running now</Tag> : undefined}
      detail={`${presentersOf(meeting, me.id)} ${presentsWord(meeting, me.id)}, ${methodsOf(meeting)}, ${meeting.minutes} minutes`}
      actions={
        <>
          {!running && (
            <FileLink href={meetingFile(meeting.id)} aria-label={`Calendar file of ${day}`}>
              Calendar file
            </FileLink>
          )}
          {own && !own.shared && (
            <ButtonLink
              to="/meetings/$meetingId/prepare"
              params={{ meetingId: meeting.id }}
              variant="default"
              size="xs"
              aria-label={`Prepare your case for ${day}`}
            >
              Prepare
            </ButtonLink>
          )}
          <ButtonLink
            to={running ? '/meetings/$meetingId' : '/meetings/$meetingId/lobby'}
            params={{ meetingId: meeting.id }}
            variant="default"
            size="xs"
            aria-label={running ? `Enter the room, ${day}` : `Lobby of ${day}`}
          >
            {running ? 'Enter the room' : 'Lobby'}
          </ButtonLink>
        </>
      }
    >
      {!running && mayHere(group, 'change-meeting') && <ChangeMeeting meeting={meeting} day={day} />}
    </LedgerLine>
  );
}

function methodsOf({ cases }: MeetingLine): string {
  return [...new Set(cases.map(({ format }) => format))].join(' and ');
}
