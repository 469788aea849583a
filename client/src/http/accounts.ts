import {
  Account,
  DemoPerson,
  Installation,
  MadeResetLink,
  type PasswordChange,
  type PasswordReset,
  type ProfileChange,
  type SignUp,
} from '@casecircle/shared/protocol/accounts.ts';
import { MadeInvitation } from '@casecircle/shared/protocol/groups.ts';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { keepOnlyFor } from './kept-in-tab.ts';
import { request, requestNothing } from './request.ts';

/** Who is signed in; refused with `signed-out` when nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async () => {
    const account = await request('/api/me', Account);
    keepOnlyFor(account.id);
    return account;
  },
  staleTime: 60_000,
});

export const installationQuery = queryOptions({
  queryKey: ['installation'],
  queryFn: () => request('/api/installation', Installation),
});

export const demoPeopleQuery = queryOptions({
  queryKey: ['demo', 'people'],
  queryFn: () => request('/api/demo/people', z.array(DemoPerson)),
});

export async function signIn(wish: { email: string; password: string }): Promise<void> {
  await requestNothing('/api/auth/sign-in/email', { method: 'POST', body: wish });
}

export async function signUp(wish: SignUp): Promise<void> {
  await requestNothing('/api/auth/sign-up/email', { method: 'POST', body: wish });
}

export async function signOut(): Promise<void> {
  await requestNothing('/api/auth/sign-out', { method: 'POST', body: {} });
}

export async function becomeDemoPerson(id: string): Promise<void> {
  await requestNothing('/api/demo/become', { method: 'POST', body: { id } });
}

export function changeProfile(change: ProfileChange): Promise<Account> {
  return request('/api/me', Account, { method: 'PATCH', body: change });
}

/** Ends every other session; refused at `currentPassword` when that is not the one. */
export async function changePassword(change: PasswordChange): Promise<void> {
  await requestNothing('/api/auth/change-password', { method: 'POST', body: change });
}

/** Answered alike whether or not there is such an account. */
export async function requestPasswordReset(wish: { email: string }): Promise<void> {
  await requestNothing('/api/auth/request-password-reset', { method: 'POST', body: wish });
}

/** Refused with `expired` where the link is used, replaced or too old. */
export async function resetPassword(wish: PasswordReset): Promise<void> {
  await requestNothing('/api/auth/reset-password', { method: 'POST', body: wish });
}

/** A link for an administrator to hand over; refused at `email` where nobody has it. */
export function makeResetLink(wish: { email: string }): Promise<MadeResetLink> {
  return request('/api/installation/reset-links', MadeResetLink, { method: 'POST', body: wish });
}

export function setOpenSignUp(openSignUp: boolean): Promise<Installation> {
  return request('/api/installation', Installation, { method: 'PATCH', body: { openSignUp } });
}

export function inviteToInstallation(): Promise<MadeInvitation> {
  return request('/api/installation/invitations', MadeInvitation, { method: 'POST', body: {} });
}
