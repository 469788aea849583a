import { z } from 'zod';
import { limits } from './limits.ts';
import { Id, Name, ShortText, TimeZone, Token } from './text.ts';

const NewPassword = z.string().min(10, 'Use at least 10 characters.').max(limits.passwordCharacters);

/**
 * `POST /api/auth/sign-up/email` (better-auth). `invitation` is the token of a link, where one is needed. A link into a
 * group is joined in the same step: the account is made and belongs to the group, or neither.
 */
export const SignUp = z.object({
  name: Name,
  email: z.email().max(limits.emailCharacters),
  password: NewPassword,
  timeZone: TimeZone,
  invitation: Token.optional(),
});
export type SignUp = z.infer<typeof SignUp>;

/** `POST /api/auth/sign-in/email` (better-auth). A password that was never long enough is wrong, not malformed. */
export const SignIn = z.object({
  email: z.string().min(1).max(limits.emailCharacters),
  password: z.string().min(1).max(limits.passwordCharacters),
});

/** `POST /api/auth/change-password` (better-auth). Every other session of the person ends; this one goes on. */
export const PasswordChange = z.object({
  currentPassword: z.string().min(1).max(limits.passwordCharacters),
  newPassword: NewPassword,
});
export type PasswordChange = z.infer<typeof PasswordChange>;

/** `GET /api/me` and the answer of `PATCH /api/me`. */
export const Account = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  pronouns: z.string(),
  credentials: z.string(),
  timeZone: z.string(),
  administrator: z.boolean(),
});
export type Account = z.infer<typeof Account>;

/** `PATCH /api/me` */
export const ProfileChange = z
  .object({ name: Name, pronouns: ShortText, credentials: ShortText, timeZone: TimeZone })
  .partial();
export type ProfileChange = z.infer<typeof ProfileChange>;

/** `GET /api/installation`: what a stranger needs in order to sign in or up. */
export const Installation = z.object({
  /** True until the first account, which administers the installation, exists. */
  empty: z.boolean(),
  openSignUp: z.boolean(),
  demo: z.boolean(),
  /** Whether mail can be sent; without it links are shown to copy. */
  mail: z.boolean(),
});
export type Installation = z.infer<typeof Installation>;

/** `PATCH /api/installation`, administrator only. */
export const InstallationChange = z.object({ openSignUp: z.boolean() });

/** `GET /api/demo/people`: exists only in the demo. `POST /api/demo/become` takes a `Become`. */
export const DemoPerson = z.object({ id: Id, name: z.string(), about: z.string() });
export type DemoPerson = z.infer<typeof DemoPerson>;
export const Become = z.object({ id: Id });

/** `POST /api/auth/request-password-reset`: answers 204 whether or not there is such an account. */
export const ResetRequest = z.object({ email: z.email().max(limits.emailCharacters) });

/** `POST /api/auth/reset-password`: with the token of a link. Every session of the person ends. */
export const PasswordReset = z.object({ token: Token, newPassword: NewPassword });
export type PasswordReset = z.infer<typeof PasswordReset>;

/** `POST /api/installation/reset-links`, administrator only, takes a `ResetRequest`: a link for one use, shown once. */
export const MadeResetLink = z.object({ token: Token, until: z.number().int() });
export type MadeResetLink = z.infer<typeof MadeResetLink>;
