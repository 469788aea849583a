import { type MadeResetLink, ResetRequest } from '@casecircle/shared/protocol/accounts.ts';
import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { makeResetLink } from '../../http/accounts.ts';
import { announce } from '../../ui/announce.tsx';
import { Card } from '../../ui/card.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { Fields } from '../../ui/fields.tsx';
import { useForm } from '../../ui/form.ts';
import { TimeInZone } from '../../ui/time-in-zone.tsx';

type Made = MadeResetLink & { email: string };

/** A link with which one person sets a new password: for who forgot it where no mail reaches them. */
export function PasswordLinks() {
  const [made, setMade] = useState<Made>();
  const form = useForm({
    shape: ResetRequest,
    start: { email: '' },
    words: { email: 'Write the e-mail address of their account, such as name@example.org.' },
    send: async ({ email }) => {
      setMade({ ...(await makeResetLink({ email })), email });
      announce('The link is made. It is shown once, ready to copy.');
    },
  });
  const submit = (
    <Button type="submit" variant="default" loading={form.busy}>
      {made ? 'Make another link' : 'Make a link'}
    </Button>
  );
  return (
    <Card>
      <Stack gap="md">
        <Text c="dimmed" size="sm">
          For somebody who forgot their password. Be sure who asks: whoever opens the link can sign in as them. They are
          told that it was used, and it is noted that you made it.
        </Text>
        {made && <Link key={made.token} made={made} />}
        <Fields onSubmit={form.submit} problem={form.problem} actions={submit} label="Password links">
          <TextInput label="E-mail of their account" type="email" autoComplete="off" {...form.field('email')} />
        </Fields>
      </Stack>
    </Card>
  );
}

function Link({ made }: { made: Made }) {
  return (
    <Stack gap={4}>
      <CopyField
        autoFocus
        label={`Link for ${made.email}`}
        value={`${window.location.origin}/reset-password/${made.token}`}
        description="Shown only now. It works once; links made before for this person are void."
      />
      <Text c="dimmed" size="sm">
        Valid until <TimeInZone instant={made.until} />
      </Text>
    </Stack>
  );
}
