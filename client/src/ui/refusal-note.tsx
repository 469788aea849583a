import { Anchor } from '@mantine/core';
import { isRefused } from '../http/problem.ts';
import { Problem } from './problem.tsx';

type Props = { error: Error | null | undefined; title?: string };

/** Why the server did not do something, beside what asked for it. Nothing while there is no error. */
export function RefusalNote({ error, title }: Props) {
  if (!error) return null;
  const step = isRefused(error, 'signed-out') ? { step: <SignInElsewhere /> } : {};
  return (
    <Problem {...(title === undefined ? {} : { title })} {...step}>
      {error.message}
    </Problem>
  );
}

/** In a tab of its own, so that what was typed here stays. */
function SignInElsewhere() {
  return (
    <Anchor href="/sign-in" target="_blank">
      Sign in again in a new tab, then come back
    </Anchor>
  );
}
