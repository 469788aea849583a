import { Button, TextInput } from '@mantine/core';
import { z } from 'zod';
import { signIn } from '../../http/accounts.ts';
import { Fields } from '../../ui/fields.tsx';
import { useForm } from '../../ui/form.ts';
import { PasswordField } from '../../ui/password-field.tsx';
import { useEntering } from './after-sign-in.ts';

const Wish = z.object({ email: z.string().trim().min(1), password: z.string().min(1) });

export function SignInForm({ next }: { next: string }) {
  const enter = useEntering();
  const form = useForm({
    shape: Wish,
    start: { email: '', password: '' },
    words: { email: 'Write the e-mail address of your account.', password: 'Write your password.' },
    send: async (wish) => {
      await signIn(wish);
      await enter(next);
    },
  });
  const submit = (
    <Button type="submit" loading={form.busy} fullWidth>
      Sign in
    </Button>
  );
  return (
    <Fields onSubmit={form.submit} problem={form.problem} actions={submit} label="Sign in">
      <TextInput label="E-mail" type="email" autoComplete="username" {...form.field('email')} />
      <PasswordField label="Password" autoComplete="current-password" {...form.field('password')} />
    </Fields>
  );
}
