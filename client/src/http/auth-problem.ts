import { Problem, refusalWords } from '@casecircle/shared/protocol/refusals.ts';
import { z } from 'zod';
import { RequestRefused, refusedBy } from './problem.ts';

/** The account library answers `{ code, message }` for what it refuses itself. */
const LibraryError = z.object({ code: z.string() });

const words: Record<string, { about?: string; words: string }> = {
  INVALID_EMAIL_OR_PASSWORD: {
    about: 'password',
    words: 'E-mail and password do not belong together. Check both and try again.',
  },
  USER_ALREADY_EXISTS: {
    about: 'email',
    words: 'There is an account with this e-mail already. Sign in with it instead.',
  },
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: {
    about: 'email',
    words: 'There is an account with this e-mail already. Sign in with it instead.',
  },
  INVALID_EMAIL: { about: 'email', words: 'This is not an e-mail address. Write it as name@example.org.' },
  PASSWORD_TOO_SHORT: { about: 'password', words: 'Use at least 10 characters.' },
  PASSWORD_TOO_LONG: { about: 'password', words: 'Use at most 128 characters.' },
};

/** What sign-in, sign-up and sign-out refuse, in words and with the field it is about. */
export function refusedSignIn(status: number, body: unknown): RequestRefused {
  if (Problem.safeParse(body).success) return refusedBy(body);
  const known = words[LibraryError.safeParse(body).data?.code ?? ''];
  if (known) return new RequestRefused('malformed', known.words, known.about);
  if (status === 429) return new RequestRefused('too-many', refusalWords['too-many']);
  if (status === 403) return new RequestRefused('not-allowed', refusalWords['not-allowed']);
  return new RequestRefused('internal', refusalWords.internal);
}
