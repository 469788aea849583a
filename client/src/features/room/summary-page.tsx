import type { MeetingView } from '@casecircle/shared/protocol/meetings.ts';
import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { meetingQuery } from '../../http/meetings.ts';
import { useDocument, useDocumentState } from '../../live/use-document.ts';
import { listed } from '../../ui/listed.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Quiet } from '../../ui/quiet.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { TimeInZone } from '../../ui/time-in-zone.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { hasLeft } from './leaving.ts';
import { Refused } from './refused.tsx';
import { SummaryBody } from './summary-body.tsx';
import { WordsErased } from './words-erased.tsx';

/** What the meeting left on the table, to read and to print, for everyone who may open it, also later. */
export function SummaryPage({ meetingId }: { meetingId: string }) {
  const meeting = useQuery({ ...meetingQuery(meetingId), refetchOnMount: 'always' });
  return (
    <Loaded page query={meeting}>
      {(view) => <Summary view={view} />}
    </Loaded>
  );
}

function Summary({ view }: { view: MeetingView }) {
  return (
    <>
      <PageHeading
        above={
          <TextLink to="/groups/$groupId" params={{ groupId: view.group.id }}>
            {view.group.name}
          </TextLink>
        }
        below={
          <>
            <TimeInZone instant={view.startsAt} zone={view.group.timeZone} />
            {' · '}
            {view.group.kind} ·{' '}
            {listed(view.cases.map(({ presenter, label }) => `${presenter.name} presented “${label}”`))}
          </>
        }
        actions={
          view.forgottenAt === null && (
            <Button
              className="no-print"
              variant="default"
              leftSection={<IconPrinter size={16} aria-hidden="true" />}
              onClick={() => window.print()}
            >
              Print
            </Button>
          )
        }
      >
        Summary
      </PageHeading>
      {view.status !== 'closed' && <Quiet>The meeting is not closed yet: what you read here can still change.</Quiet>}
      <Content view={view} />
    </>
  );
}

function Content({ view }: { view: MeetingView }) {
  if (view.forgottenAt !== null) return <WordsErased view={view} />;
  return hasLeft(view) ? <LeftQuietly /> : <FromTable view={view} />;
}

function LeftQuietly() {
  return (
    <Quiet>You left the case of this meeting quietly, so there is nothing of it to read for you. Nobody knows.</Quiet>
  );
}

function FromTable({ view }: { view: MeetingView }) {
  const table = useDocument({ scope: 'table', meetingId: view.id });
  return table ? <Opened view={view} table={table} /> : <Waiting lines={6} />;
}

function Opened({ view, table }: { view: MeetingView; table: NonNullable<ReturnType<typeof useDocument>> }) {
  const { loaded, link } = useDocumentState(table);
  if (!loaded && link.kind === 'ended') return <Refused code={link.code} />;
  if (!loaded) return <Waiting lines={6} label="Opening the summary" />;
  return <SummaryBody view={view} table={table.document} />;
}
