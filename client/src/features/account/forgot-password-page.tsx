import { ResetRequest } from '@casecircle/shared/protocol/accounts.ts';
import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { installationQuery, requestPasswordReset } from '../../http/accounts.ts';
import { Card } from '../../ui/card.tsx';
import { Doorway } from '../../ui/doorway.tsx';
import { Fields } from '../../ui/fields.tsx';
import { useForm } from '../../ui/form.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import classes from './doors.module.css';

/** The way to a new password: a link by mail where the server can send it, else one from its administrator. */
export function ForgotPasswordPage() {
  const installation = useQuery(installationQuery);
  const [askedFor, setAskedFor] = useState<string>();
  return (
    <Doorway>
      <Loaded page query={installation} lines={4}>
        {({ mail }) => (mail ? <ByMail askedFor={askedFor} onAsked={setAskedFor} /> : <ByHand />)}
      </Loaded>
      <p className={classes.aside}>
        You remember it? <TextLink to="/sign-in">Sign in</TextLink>
      </p>
    </Doorway>
  );
}

type Props = { askedFor: string | undefined; onAsked: (email: string) => void };

function ByMail({ askedFor, onAsked }: Props) {
  if (askedFor === undefined) {
    return (
      <>
        <PageHeading below="We send you a link with which you choose a new one.">Forgot your password?</PageHeading>
        <Card>
          <AskForLink onAsked={onAsked} />
        </Card>
      </>
    );
  }
  return (
    <>
      <PageHeading>Look into your mail</PageHeading>
      <Card>
        <ul className={classes.facts}>
          <li>If there is an account with {askedFor}, a link is on its way. It works once, for an hour.</li>
          <li>A newer link makes the older ones void, so open the latest.</li>
          <li>Nothing came? Look among the unwanted mail, or ask whoever runs this server for a link.</li>
        </ul>
      </Card>
    </>
  );
}

function AskForLink({ onAsked }: Pick<Props, 'onAsked'>) {
  const form = useForm({
    shape: ResetRequest,
    start: { email: '' },
    words: { email: 'Write the e-mail address of your account, such as name@example.org.' },
    send: async (wish) => {
      await requestPasswordReset(wish);
      onAsked(wish.email);
    },
  });
  const submit = (
    <Button type="submit" loading={form.busy} fullWidth>
      Send me a link
    </Button>
  );
  return (
    <Fields onSubmit={form.submit} problem={form.problem} actions={submit} label="Forgot your password?">
      <TextInput label="E-mail" type="email" autoComplete="username" {...form.field('email')} />
    </Fields>
  );
}

function ByHand() {
  return (
    <>
      <PageHeading>Forgot your password?</PageHeading>
      <Card>
        <p className={classes.offer}>
          This server sends no mail. Ask its administrator for a link: with it you choose a new password, once, within a
          day. Nothing of yours is lost meanwhile.
        </p>
      </Card>
    </>
  );
}
