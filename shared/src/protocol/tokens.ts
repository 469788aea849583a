import { z } from 'zod';
import { Id, Instant, Name } from './text.ts';

/** What a personal access token lets a program do: reading or changing, of one kind of thing. Never a document, never a command. */
export const tokenScopes = [
  'account:read',
  'groups:read',
  'groups:write',
  'season:read',
  'season:write',
  'meetings:read',
  'meetings:write',
  'notices:read',
] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** What each lets a program do, in the words of the person who gives it away. */
export const scopeWords: Record<TokenScope, string> = {
  'account:read': 'see your name, e-mail and settings',
  'groups:read': 'see your groups, their members, agreements, methods and invitations',
  'groups:write': 'change your groups as you may: settings, members, invitations, methods',
  'season:read': 'see whose turn it is, who is away and what was asked',
  'season:write': 'change the season as you may: turns, absences, requests, the rhythm',
  'meetings:read': 'see when your groups meet and who presents',
  'meetings:write': 'plan, move and cancel meetings as you may',
  'notices:read': 'read your notices',
};

/** `POST /api/me/tokens`. Lives at most a year. */
export const NewToken = z.object({
  name: Name,
  scopes: z.array(z.enum(tokenScopes)).min(1).max(tokenScopes.length),
  days: z.number().int().min(1).max(366),
});
export type NewToken = z.infer<typeof NewToken>;

/** A line of `GET /api/me/tokens`. `DELETE /api/me/tokens/:token` ends one, 204. Programs cannot do either. */
export const AccessToken = z.object({
  id: Id,
  name: z.string(),
  scopes: z.array(z.enum(tokenScopes)),
  createdAt: Instant,
  until: Instant,
  lastUsedAt: Instant.nullable(),
});
export type AccessToken = z.infer<typeof AccessToken>;

/** The answer of `POST`: the token is shown this once, only its hash is kept. Sent as `Authorization: Bearer …`. */
export const MadeToken = AccessToken.extend({ token: z.string() });
export type MadeToken = z.infer<typeof MadeToken>;
