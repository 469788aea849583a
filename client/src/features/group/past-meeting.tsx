import type { MeetingLine } from '@casecircle/shared/protocol/meetings.ts';
import { presentersOf } from '../../http/own-case.ts';
import { LedgerLine } from '../../ui/ledger.tsx';
import { useReaderZone } from '../../ui/reader-zone.ts';
import { ButtonLink } from '../../ui/text-link.tsx';
import { TimeInZone } from '../../ui/time-in-zone.tsx';
import { longDay } from '../../ui/when.ts';

/** A meeting that was held, with its summary, or one that nobody came to. */
export function PastMeeting({ meeting, me }: { meeting: MeetingLine; me: string }) {
  const day = longDay(meeting.startsAt, useReaderZone());
  const held = meeting.status === 'closed';
  return (
    <LedgerLine
      title={<TimeInZone instant={meeting.startsAt} zone={meeting.group.timeZone} />}
      state={held ? undefined : 'was not held'}
      detail={held ? `${presentersOf(meeting, me)} presented` : undefined}
      actions={
        held && (
          <ButtonLink
            to="/meetings/$meetingId/summary"
            params={{ meetingId: meeting.id }}
            variant="default"
            size="xs"
            aria-label={`Summary of ${day}`}
          >
            Summary
          </ButtonLink>
        )
      }
    />
  );
}
