import type { Notice } from '@casecircle/shared/protocol/notices.ts';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { noticesQuery } from '../../http/notices.ts';
import { announce } from '../../ui/announce.tsx';
import { keptFocus } from '../../ui/kept-focus.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Quiet } from '../../ui/quiet.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { Section } from '../../ui/section.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { NoticeLines } from './notice-lines.tsx';
import { useReading } from './use-reading.ts';

/** Everything I was told: what is unread first, then what I have read. */
export function NoticesPage() {
  const notices = useQuery(noticesQuery);
  return (
    <>
      <PageHeading
        below={
          <>
            What changed in your groups, and what comes near. Which of it also comes by mail is{' '}
            <TextLink to="/account">yours to choose</TextLink>.
          </>
        }
      >
        Notices
      </PageHeading>
      <Loaded query={notices} lines={6}>
        {(all) => <All notices={all} />}
      </Loaded>
    </>
  );
}

function All({ notices }: { notices: readonly Notice[] }) {
  if (notices.length === 0) {
    return (
      <Quiet>Nothing yet. When a turn of yours comes near or changes, or somebody asks you, it shows up here.</Quiet>
    );
  }
  const unread = notices.filter(({ readAt }) => readAt === null);
  const read = notices.filter(({ readAt }) => readAt !== null);
  return (
    <div ref={keptFocus}>
      {unread.length > 0 ? (
        <Section title="Unread" actions={<ReadAll notices={unread} />}>
          <NoticeLines notices={unread} />
        </Section>
      ) : (
        <Quiet>You have read everything.</Quiet>
      )}
      {read.length > 0 && (
        <Section title="Read">
          <NoticeLines notices={read} />
        </Section>
      )}
    </div>
  );
}

/** As many as one request may name. */
const mostAtOnce = 200;

function ReadAll({ notices }: { notices: readonly Notice[] }) {
  const reading = useReading();
  const readAll = async () => {
    await reading.mutateAsync(notices.slice(0, mostAtOnce).map(({ id }) => id));
    announce('All marked as read');
  };
  return (
    <>
      <RefusalNote error={reading.error} />
      <Button
        variant="subtle"
        size="xs"
        loading={reading.isPending}
        onClick={() => void readAll().catch(() => undefined)}
      >
        Mark all as read
      </Button>
    </>
  );
}
