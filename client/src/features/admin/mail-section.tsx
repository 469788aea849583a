import type { MailHealth } from '@casecircle/shared/protocol/notices.ts';
import { Code, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { mailHealthQuery } from '../../http/mail.ts';
import { Card } from '../../ui/card.tsx';
import { Ledger, LedgerLine } from '../../ui/ledger.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { TimeInZone } from '../../ui/time-in-zone.tsx';
import { kindWords, troubleWords } from './mail-words.ts';

/** Whether this server sends mail, how that goes, and what it gave up: never whom a mail was for. */
export function MailSection() {
  const health = useQuery(mailHealthQuery);
  return (
    <Loaded query={health}>
      {(found) => (
        <Card>
          <Stack gap="md">
            {found.configured ? <Counts health={found} /> : <NotSetUp />}
            <GivenUp mails={found.givenUp} />
          </Stack>
        </Card>
      )}
    </Loaded>
  );
}

function NotSetUp() {
  return (
    <>
      <Text>
        This server sends no mail. Invitations and new passwords are links that you copy and hand over; reminders and
        news are shown inside.
      </Text>
      <Text c="dimmed" size="sm">
        To send mail, start the server with <Code>SMTP_URL</Code>, such as{' '}
        <Code>smtps://user:password@mail.example.org</Code>, and <Code>MAIL_FROM</Code>, such as{' '}
        <Code>Casecircle &lt;circle@example.org&gt;</Code>.
      </Text>
    </>
  );
}

function Counts({ health }: { health: MailHealth }) {
  const { waiting, sent, trouble } = health;
  return (
    <>
      <Text>
        {sent === 0 ? 'No mail was sent yet.' : `${sent} sent in the last 90 days.`}{' '}
        {waiting === 0 ? 'None is waiting.' : `${waiting} waiting.`}
      </Text>
      {waiting > 0 && trouble !== null && (
        <Text>The last attempt failed and is made again. {troubleWords[trouble]}</Text>
      )}
    </>
  );
}

function GivenUp({ mails }: { mails: MailHealth['givenUp'] }) {
  if (mails.length === 0) return null;
  return (
    <Ledger label="Given up">
      {mails.map(({ id, kind, at, attempts, trouble }) => (
        <LedgerLine
          key={id}
          title={kindWords(kind)}
          state="Given up"
          detail={
            <>
              <TimeInZone instant={at} show="short" />, after {attempts === 1 ? 'one attempt' : `${attempts} attempts`}.{' '}
              {troubleWords[trouble]}
            </>
          }
        />
      ))}
    </Ledger>
  );
}
