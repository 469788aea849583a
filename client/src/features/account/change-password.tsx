import { PasswordChange } from '@casecircle/shared/protocol/accounts.ts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { changePassword } from '../../http/accounts.ts';
import { announce } from '../../ui/announce.tsx';
import { Card } from '../../ui/card.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Fields } from '../../ui/fields.tsx';
import { useForm } from '../../ui/form.ts';
import { PasswordField } from '../../ui/password-field.tsx';
import { Saved } from '../../ui/saved.tsx';
import { Section } from '../../ui/section.tsx';

const outcome = 'Changed. You are signed out everywhere else.';

/** Another password, for whoever knows the current one. */
export function ChangePassword() {
  const [changed, setChanged] = useState(false);
  return (
    <Section title="Password">
      <Disclosure label="Change my password" variant="default" beside={changed && <Saved>{outcome}</Saved>}>
        {(close) => (
          <Card>
            <PasswordForm
              onChanged={() => {
                setChanged(true);
                close();
              }}
              onClose={close}
            />
          </Card>
        )}
      </Disclosure>
    </Section>
  );
}

function PasswordForm({ onChanged, onClose }: { onChanged: () => void; onClose: () => void }) {
  const form = useForm({
    shape: PasswordChange,
    start: { currentPassword: '', newPassword: '' },
    words: {
      currentPassword: 'Write the password that you sign in with now.',
      newPassword: 'Use at least 10 characters, and at most 128.',
    },
    send: async (change) => {
      await changePassword(change);
      announce(outcome);
      onChanged();
    },
  });
  const actions = (
    <>
      <Button type="submit" variant="outline" loading={form.busy}>
        Change the password
      </Button>
      <Button variant="default" onClick={onClose}>
        Leave it as it is
      </Button>
    </>
  );
  return (
    <Fields onSubmit={form.submit} problem={form.problem} actions={actions} label="Change my password">
      <PasswordField label="Current password" autoComplete="current-password" {...form.field('currentPassword')} />
      <PasswordField
        label="New password"
        description="At least 10 characters. All your other devices and browsers are signed out."
        autoComplete="new-password"
        {...form.field('newPassword')}
      />
    </Fields>
  );
}
