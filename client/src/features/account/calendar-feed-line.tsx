import type { CalendarFeed } from '@casecircle/shared/protocol/calendar.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { calendarFeedsQuery, endCalendarFeed } from '../../http/calendar.ts';
import { announce } from '../../ui/announce.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { LedgerLine } from '../../ui/ledger.tsx';
import { useReaderZone } from '../../ui/reader-zone.ts';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { shortDay } from '../../ui/when.ts';

/** The trace of an address: what it shows, whether somebody reads it, and the way to end it. */
export function CalendarFeedLine({ feed }: { feed: CalendarFeed }) {
  const zone = useReaderZone();
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: async () => {
      await endCalendarFeed(feed.id);
      await queries.invalidateQueries(calendarFeedsQuery);
      announce('The address is ended');
    },
  });
  const made = shortDay(feed.createdAt, zone);
  const read = feed.lastReadAt === null ? 'not read yet' : `last read on ${shortDay(feed.lastReadAt, zone)}`;
  const of = feed.group?.name ?? 'All my groups';
  return (
    <LedgerLine
      title={of}
      detail={`Made on ${made}, ${read}`}
      actions={
        <ConfirmButton
          size="xs"
          question="The address stops answering at once. Calendars that read it keep what they have and hear nothing new."
          confirm="End the address"
          loading={end.isPending}
          onConfirm={() => end.mutate()}
          aria-label={`End the calendar address of ${of}, made on ${made}`}
        >
          End
        </ConfirmButton>
      }
    >
      {end.error && <RefusalNote error={end.error} />}
    </LedgerLine>
  );
}
