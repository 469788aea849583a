import type { IncomingMessage } from 'node:http';
import type { RefusalCode } from '@casecircle/shared/domain/result.ts';
import { refusalWords } from '@casecircle/shared/protocol/refusals.ts';
import { z } from 'zod';
import { AppError } from '../errors.ts';
import { type Auth, addressHeader, authPath } from './auth.ts';

export type AuthAction = 'sign-up/email' | 'sign-in/email' | 'sign-out' | 'change-password' | 'reset-password';

/** What came of it: the cookies to set, and whom it is about where somebody is signed in now. */
export type AuthAnswer = { cookies: string[]; personId: string | undefined };

const Answer = z.object({ user: z.object({ id: z.string() }).optional() });
const Refused = z.object({ code: z.string() });

/**
 * Hands one request to better-auth, with a body that was checked before and the address that we know the caller by.
 * Its session token stays in the cookie and never reaches a body. Throws its refusals as ours.
 */
export async function askAuth(
  auth: Auth,
  action: AuthAction,
  body: object,
  from: { request: IncomingMessage; address: string | undefined },
): Promise<AuthAnswer> {
  const headers = new Headers({ 'content-type': 'application/json' });
  if (from.request.headers.cookie) headers.set('cookie', from.request.headers.cookie);
  if (from.request.headers['user-agent']) headers.set('user-agent', from.request.headers['user-agent']);
  if (from.address) headers.set(addressHeader, from.address);
  const url = new URL(`${authPath}/${action}`, auth.options.baseURL);
  const response = await auth.handler(new Request(url, { method: 'POST', headers, body: JSON.stringify(body) }));
  const answered: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw refusalOf(response.status, answered);
  return { cookies: response.headers.getSetCookie(), personId: Answer.safeParse(answered).data?.user?.id };
}

type Meaning = { code: RefusalCode; about?: string; detail?: string };

const noRoom = 'This could not be saved just now. What you typed is still here; wait a moment and try again.';

/** Used, replaced by a newer one, or too old: a stranger need not know which. */
export const deadResetLink = 'This link is no longer valid. Your password was not changed; ask for a new link.';

const meanings: Record<string, Meaning> = {
  INVALID_EMAIL_OR_PASSWORD: {
    code: 'malformed',
    about: 'password',
    detail: 'E-mail and password do not belong together. Check both and try again.',
  },
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: {
    code: 'already-done',
    about: 'email',
    detail: 'There is an account with this e-mail already. Sign in with it instead.',
  },
  INVALID_PASSWORD: {
    code: 'malformed',
    about: 'currentPassword',
    detail: 'This is not your current password. Nothing was changed.',
  },
  CREDENTIAL_ACCOUNT_NOT_FOUND: { code: 'not-allowed', detail: 'This account has no password to change.' },
  FAILED_TO_CREATE_USER: { code: 'not-saved', detail: noRoom },
  FAILED_TO_CREATE_SESSION: { code: 'not-saved', detail: noRoom },
  INVALID_EMAIL: { code: 'malformed', about: 'email' },
  INVALID_TOKEN: { code: 'expired', about: 'token', detail: deadResetLink },
  PASSWORD_TOO_SHORT: { code: 'malformed', about: 'password', detail: 'Use at least 10 characters.' },
  PASSWORD_TOO_LONG: { code: 'too-large', about: 'password' },
};

function refusalOf(status: number, body: unknown): AppError {
  const { code, about, detail } = meanings[Refused.safeParse(body).data?.code ?? ''] ?? byStatus(status);
  return new AppError(code, about, detail ?? refusalWords[code]);
}

function byStatus(status: number): Meaning {
  if (status === 429) return { code: 'too-many' };
  return { code: status < 500 ? 'malformed' : 'internal' };
}
