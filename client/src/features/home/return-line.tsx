import type { HomeView } from '@casecircle/shared/protocol/home.ts';
import { LedgerLine } from '../../ui/ledger.tsx';
import { ButtonLink } from '../../ui/text-link.tsx';
import { TimeInZone } from '../../ui/time-in-zone.tsx';

/** My last case, to which a coming meeting returns: when, and where to read what I had set myself. */
export function ReturnLine({ back }: { back: HomeView['returns'][number] }) {
  const { group, label, from, startsAt } = back;
  const when =
    startsAt === null ? (
      `A coming meeting of ${group.name}`
    ) : (
      <>
        {group.name} on <TimeInZone instant={startsAt} zone={group.timeZone} />
      </>
    );
  return (
    <LedgerLine
      title={`Come back to your last case, “${label}”`}
      detail={<>{when} opens with three minutes on it: what became of it?</>}
      actions={
        <ButtonLink
          to="/meetings/$meetingId/summary"
          params={{ meetingId: from }}
          variant="default"
          size="xs"
          aria-label={`Read it again, “${label}”`}
        >
          Read it again
        </ButtonLink>
      }
    />
  );
}
