import type { CalendarFeed, MadeCalendarFeed } from '@casecircle/shared/protocol/calendar.ts';
import { Anchor, Box, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { calendarFeedsQuery } from '../../http/calendar.ts';
import { Beside } from '../../ui/beside.tsx';
import { Card } from '../../ui/card.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Ledger } from '../../ui/ledger.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Quiet } from '../../ui/quiet.tsx';
import { Section } from '../../ui/section.tsx';
import { CalendarFeedForm } from './calendar-feed-form.tsx';
import { CalendarFeedLine } from './calendar-feed-line.tsx';

/** The addresses by which my calendar program reads when my groups meet. Each is shown once, when it is made. */
export function CalendarFeeds() {
  const feeds = useQuery(calendarFeedsQuery);
  const [latest, setLatest] = useState<MadeCalendarFeed>();
  const made = feeds.data?.some(({ id }) => id === latest?.id) ? latest : undefined;
  return (
    <Section title="In your own calendar" id="calendar">
      <Beside>
        <p>
          Your calendar program can read when your groups meet: the name of the group, the time, the call link and the
          way to the lobby. It follows by itself when a meeting moves or is cancelled. No case is in it, and nobody’s
          name.
        </p>
      </Beside>
      {made && <Made key={made.id} feed={made} />}
      <Disclosure label={made ? 'Make another address' : 'Make a calendar address'} variant="default">
        {(close) => (
          <Card>
            <CalendarFeedForm
              onClose={close}
              onMade={(feed) => {
                setLatest(feed);
                close();
              }}
            />
          </Card>
        )}
      </Disclosure>
      <Box mt="md">
        <Loaded query={feeds} lines={2}>
          {(lines) => <Lines feeds={lines} />}
        </Loaded>
      </Box>
    </Section>
  );
}

function Made({ feed }: { feed: MadeCalendarFeed }) {
  return (
    <Box mb="md">
      <Card tone="accent">
        <Stack gap="xs">
          <CopyField
            autoFocus
            label={feed.group ? `Calendar address of ${feed.group.name}` : 'Calendar address of all your groups'}
            value={feed.address}
            description="Copy it now: it is not shown again. It is a secret: whoever has it reads along without signing in. In your calendar program it is called a subscription, or a calendar from a URL."
          />
          <Anchor href={feed.address.replace(/^https?:/, 'webcal:')} size="sm">
            Open it in the calendar program of this device
          </Anchor>
        </Stack>
      </Card>
    </Box>
  );
}

function Lines({ feeds }: { feeds: CalendarFeed[] }) {
  if (feeds.length === 0)
    return <Quiet>No calendar reads along yet. Make an address and give it to your calendar program.</Quiet>;
  return (
    <Ledger label="Calendar addresses">
      {feeds.map((feed) => (
        <CalendarFeedLine key={feed.id} feed={feed} />
      ))}
    </Ledger>
  );
}
