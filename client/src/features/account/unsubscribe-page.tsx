import type { Unsubscribing } from '@casecircle/shared/protocol/notices.ts';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { unsubscribe, unsubscribingQuery } from '../../http/notices.ts';
import { announce } from '../../ui/announce.tsx';
import { Card } from '../../ui/card.tsx';
import { Doorway } from '../../ui/doorway.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { mailWords } from './mail-words.ts';

/** Where the link in a mail leads: one press ends mail of that kind, without signing in. */
export function UnsubscribePage({ token }: { token: string }) {
  const about = useQuery(unsubscribingQuery(token));
  return (
    <Doorway>
      <Loaded page query={about}>
        {(found) => (
          <>
            <PageHeading>{found.mail ? 'Stop this mail?' : 'This mail has ended'}</PageHeading>
            <Card>{found.mail ? <Stop about={found} token={token} /> : <Ended about={found} />}</Card>
          </>
        )}
      </Loaded>
    </Doorway>
  );
}

function Stop({ about, token }: { about: Unsubscribing; token: string }) {
  const queries = useQueryClient();
  const stop = useMutation({
    mutationFn: () => unsubscribe(token),
    onSuccess: () => {
      queries.setQueryData(unsubscribingQuery(token).queryKey, { ...about, mail: false });
      announce('This mail has ended');
    },
  });
  const { name, more } = mailWords[about.category];
  return (
    <>
      <p>
        {name}: {more}
      </p>
      <p>Other mail goes on, and everything still shows up under Notices in Casecircle.</p>
      <RefusalNote error={stop.error} />
      <Button loading={stop.isPending} onClick={() => stop.mutate()}>
        Stop this mail
      </Button>
    </>
  );
}

function Ended({ about }: { about: Unsubscribing }) {
  return (
    <p>
      No mail of the kind “{mailWords[about.category].name}” comes any more. You can choose it again on{' '}
      <TextLink to="/account">your account page</TextLink>.
    </p>
  );
}
