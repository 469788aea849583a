import { PasswordReset } from '@casecircle/shared/protocol/accounts.ts';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { resetPassword } from '../../http/accounts.ts';
import { isRefused } from '../../http/problem.ts';
import { Card } from '../../ui/card.tsx';
import { Doorway } from '../../ui/doorway.tsx';
import { Fields } from '../../ui/fields.tsx';
import { useForm } from '../../ui/form.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { ButtonLink, TextLink } from '../../ui/text-link.tsx';
import classes from './doors.module.css';

type Stage = 'choosing' | 'done' | 'dead';

/** Where a link for a new password leads. */
export function ResetPasswordPage({ token: inAddress }: { token: string | undefined }) {
  const token = useTokenOf(inAddress);
  const readable = PasswordReset.shape.token.safeParse(token).success;
  const [stage, setStage] = useState<Stage>('choosing');
  return (
    <Doorway>
      {stage === 'done' ? (
        <Done />
      ) : stage === 'dead' || token === undefined || !readable ? (
        <Dead />
      ) : (
        <>
          <PageHeading below="It is asked for from now on, on every device.">Choose a new password</PageHeading>
          <Card>
            <NewPassword token={token} onStage={setStage} />
          </Card>
        </>
      )}
    </Doorway>
  );
}

/** Keeps the token and takes it out of the address, where others could read it over a shoulder or in a shared screen. */
function useTokenOf(inAddress: string | undefined): string | undefined {
  const [token, setToken] = useState(inAddress);
  const navigate = useNavigate();
  useEffect(() => {
    if (inAddress === undefined) return;
    setToken(inAddress);
    void navigate({ to: '/reset-password/{-$token}', params: { token: undefined }, replace: true });
  }, [inAddress, navigate]);
  return token;
}

function NewPassword({ token, onStage }: { token: string; onStage: (stage: Stage) => void }) {
  const queries = useQueryClient();
  const form = useForm({
    shape: PasswordReset.omit({ token: true }),
    start: { newPassword: '' },
    words: { newPassword: 'Use at least 10 characters, and at most 128.' },
    send: async ({ newPassword }) => {
      try {
        await resetPassword({ token, newPassword });
      } catch (error) {
        if (!isRefused(error, 'expired')) throw error;
        return onStage('dead');
      }
      // Whoever was signed in here is so no longer.
      queries.clear();
      onStage('done');
    },
  });
  const submit = (
    <Button type="submit" loading={form.busy} fullWidth>
      Set the new password
    </Button>
  );
  return (
    <Fields onSubmit={form.submit} problem={form.problem} actions={submit} label="Choose a new password">
      <PasswordField
        label="New password"
        description="At least 10 characters. You are signed out everywhere, and the access tokens of your programs end."
        autoComplete="new-password"
        {...form.field('newPassword')}
      />
    </Fields>
  );
}

function Done() {
  return (
    <>
      <PageHeading>Your new password is set</PageHeading>
      <Card>
        <p className={classes.offer}>You are signed out on every device. What you wrote is all there.</p>
        <ButtonLink to="/sign-in" fullWidth>
          Sign in
        </ButtonLink>
      </Card>
    </>
  );
}

function Dead() {
  return (
    <>
      <PageHeading>This link is no longer valid</PageHeading>
      <Card>
        <p className={classes.offer}>
          It has been used, a newer one has replaced it, or its time has run out. Your password was not changed.
        </p>
        <p className={classes.aside}>
          <TextLink to="/forgot-password">Ask for a new link</TextLink>
        </p>
      </Card>
    </>
  );
}
