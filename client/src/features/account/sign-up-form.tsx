import { SignUp } from '@casecircle/shared/protocol/accounts.ts';
import { Button, TextInput } from '@mantine/core';
import { signUp } from '../../http/accounts.ts';
import { Fields } from '../../ui/fields.tsx';
import { useForm } from '../../ui/form.ts';
import { PasswordField } from '../../ui/password-field.tsx';
import { TimeZoneField } from '../../ui/time-zone-field.tsx';
import { browserZone } from '../../ui/when.ts';
import { useEntering } from './after-sign-in.ts';

type Props = {
  /** A path of this site to go to; a function where only the new account can ask for it. */
  next: string | (() => Promise<string>);
  invitation?: string;
};

export function SignUpForm({ next, invitation }: Props) {
  const enter = useEntering();
  const form = useForm({
    shape: SignUp,
    start: { name: '', email: '', password: '', timeZone: browserZone(), ...(invitation ? { invitation } : {}) },
    words: {
      name: 'Write the name your group calls you by, at most 80 characters.',
      email: 'Write an e-mail address such as name@example.org.',
      password: 'Use at least 10 characters, and at most 128.',
    },
    send: async (wish) => {
      await signUp(wish);
      await enter(typeof next === 'string' ? next : await next());
    },
  });
  const submit = (
    <Button type="submit" loading={form.busy} fullWidth>
      Create the account
    </Button>
  );
  return (
    <Fields onSubmit={form.submit} problem={form.problem} actions={submit} label="Create an account">
      <TextInput
        label="Your name"
        description="As your group calls you. You can add pronouns and credentials later."
        autoComplete="name"
        {...form.field('name')}
      />
      <TextInput
        label="E-mail"
        description="For signing in, and for mail if you want it. Other members do not see it."
        type="email"
        autoComplete="username"
        {...form.field('email')}
      />
      <PasswordField
        label="Password"
        description="At least 10 characters. A few unrelated words are easy to remember and hard to guess."
        autoComplete="new-password"
        {...form.field('password')}
      />
      <TimeZoneField {...form.field('timeZone')} />
    </Fields>
  );
}
