import { Account, PasswordChange, PasswordReset, ProfileChange, ResetRequest, SignIn, SignUp } from '../accounts.ts';
import type { Resource } from './endpoint.ts';

export const signingIn: Resource = {
  name: 'Signing in',
  about: 'Sessions live in a cookie. Programs use a token instead and need none of this.',
  endpoints: [
    {
      method: 'POST',
      path: '/auth/sign-up/email',
      summary: 'Make an account, with the invitation where one is needed',
      access: 'open',
      status: 201,
      body: SignUp,
      answer: Account,
    },
    {
      method: 'POST',
      path: '/auth/sign-in/email',
      summary: 'Sign in',
      access: 'open',
      status: 200,
      body: SignIn,
      answer: Account,
    },
    { method: 'POST', path: '/auth/sign-out', summary: 'End this session', access: 'open', status: 204 },
    {
      method: 'POST',
      path: '/auth/change-password',
      summary: 'Change the password; every other session ends',
      access: 'session only',
      status: 204,
      body: PasswordChange,
    },
    {
      method: 'POST',
      path: '/auth/request-password-reset',
      summary:
        'Ask for a link by mail that sets a new password; the same answer whether or not there is such an account',
      access: 'open',
      status: 204,
      body: ResetRequest,
    },
    {
      method: 'POST',
      path: '/auth/reset-password',
      summary: 'Set a new password with the token of a link; every session and every access token of the person ends',
      access: 'open',
      status: 204,
      body: PasswordReset,
    },
  ],
};

export const myAccount: Resource = {
  name: 'My account',
  about: 'The person who asks.',
  endpoints: [
    { method: 'GET', path: '/me', summary: 'Who I am', access: ['account:read'], status: 200, answer: Account },
    {
      method: 'PATCH',
      path: '/me',
      summary: 'Change my profile',
      access: 'session only',
      status: 200,
      body: ProfileChange,
      answer: Account,
    },
  ],
};
