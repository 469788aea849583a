import type { Notice } from '@casecircle/shared/protocol/notices.ts';
import { Button } from '@mantine/core';
import { announce } from '../../ui/announce.tsx';
import { Ledger, LedgerLine } from '../../ui/ledger.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { TimeInZone } from '../../ui/time-in-zone.tsx';
import { useReading } from './use-reading.ts';

/** Notices one below the other. Following one, or saying so, marks it as read. */
export function NoticeLines({ notices, label }: { notices: readonly Notice[]; label?: string }) {
  const reading = useReading();
  const read = async ({ id }: Notice) => {
    await reading.mutateAsync([id]);
    announce('Marked as read');
  };
  return (
    <>
      <RefusalNote error={reading.error} />
      <Ledger {...(label === undefined ? {} : { label })}>
        {notices.map((notice) => (
          <LedgerLine
            key={notice.id}
            title={
              <TextLink to={notice.path} onClick={() => notice.readAt === null && reading.mutate([notice.id])}>
                {notice.title}
              </TextLink>
            }
            state={<TimeInZone instant={notice.at} show="short" />}
            detail={notice.text}
            actions={
              notice.readAt === null && (
                <Button
                  variant="subtle"
                  size="xs"
                  aria-label={`Mark as read: ${notice.title}`}
                  onClick={() => void read(notice).catch(() => undefined)}
                >
                  Mark as read
                </Button>
              )
            }
          />
        ))}
      </Ledger>
    </>
  );
}
