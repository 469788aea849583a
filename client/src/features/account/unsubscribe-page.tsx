import type { MailCategory } from '@casecircle/shared/protocol/notices.ts';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { endMail, unsubscribingQuery } from '../../http/mail.ts';
import { isRefused } from '../../http/problem.ts';
import { announce } from '../../ui/announce.tsx';
import { Card } from '../../ui/card.tsx';
import { Doorway } from '../../ui/doorway.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import classes from './doors.module.css';

const about: Readonly<Record<MailCategory, string>> = {
  'my-turn': 'your turns: reminders, and when a turn of yours moves',
  meetings: 'meetings: reminders, and when one is moved or cancelled',
  requests: 'requests: when somebody asks for your turn or answers you',
  group: 'changes of the group: a new agreement, a new role',
};

/** Where the link at the end of a mail leads. It asks before it ends anything: scanners follow links too. */
export function UnsubscribePage({ token }: { token: string }) {
  const asked = useQuery({ ...unsubscribingQuery(token), retry: false });
  if (isRefused(asked.error, 'not-found')) return <Unknown />;
  return (
    <Doorway>
      <Loaded page query={asked}>
        {({ category, mail }) => (mail ? <Ask token={token} category={category} /> : <Ended category={category} />)}
      </Loaded>
    </Doorway>
  );
}

function Ask({ token, category }: { token: string; category: MailCategory }) {
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: () => endMail(token),
    onSuccess: () => {
      queries.setQueryData(unsubscribingQuery(token).queryKey, { category, mail: false });
      announce('Mail ended');
    },
  });
  return (
    <>
      <PageHeading>End this mail?</PageHeading>
      <Card>
        <p className={classes.offer}>You get mail about {about[category]}.</p>
        <p className={classes.aside}>You will still be told of it here, and other mail goes on.</p>
        <RefusalNote error={end.error} />
        <Button fullWidth loading={end.isPending} onClick={() => end.mutate()}>
          No more of this mail
        </Button>
      </Card>
    </>
  );
}

function Ended({ category }: { category: MailCategory }) {
  return (
    <>
      <PageHeading>This mail has ended</PageHeading>
      <Card>
        <p className={classes.offer}>You get no more mail about {about[category]}.</p>
        <p className={classes.aside}>
          You are still told of it in Casecircle. To have the mail again, choose it in{' '}
          <TextLink to="/account">your account</TextLink>.
        </p>
      </Card>
    </>
  );
}

function Unknown() {
  return (
    <Doorway>
      <PageHeading>This link ends no mail</PageHeading>
      <Card>
        <p className={classes.offer}>It may have been cut off on its way. Nothing was changed.</p>
        <p className={classes.aside}>
          You choose what comes by mail in <TextLink to="/account">your account</TextLink>.
        </p>
      </Card>
    </Doorway>
  );
}
