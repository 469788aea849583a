import { randomUUID } from 'node:crypto';
import { limits } from '@casecircle/shared/protocol/limits.ts';
import { betterAuth } from 'better-auth';
import type { Log } from '../observe/log.ts';
import type { Storage } from '../storage/database.ts';
import { resetIdentifier, storedReset } from './reset-token.ts';
import type { Revocations } from './revocations.ts';

export const authPath = '/api/auth';
/** Set by us on what we hand to better-auth, so that nobody outside can say from where they call. */
export const addressHeader = 'x-casecircle-address';

/** How passwords are kept and compared. Ours is better-auth’s own, slow on purpose; tests sign up thousands. */
export type Passwords = {
  hash(password: string): Promise<string>;
  verify(data: { hash: string; password: string }): Promise<boolean>;
};

export type AuthParts = {
  storage: Storage;
  secret: string;
  publicUrl: string;
  log: Log;
  revocations: Revocations;
  passwords?: Passwords;
};

export type Auth = ReturnType<typeof openAuth>;

/**
 * better-auth on our store: passwords and sessions. It is never mounted as a whole; `http/auth.ts` hands it the few
 * requests that we use, after they were checked for their origin, their size and their shape.
 */
export function openAuth({ storage, secret, publicUrl, log, revocations, passwords }: AuthParts) {
  return betterAuth({
    appName: 'Casecircle',
    baseURL: publicUrl,
    basePath: authPath,
    secret,
    // In one transaction: an account without its password could neither be used nor made again.
    database: { db: storage.database, type: storage.dialect, transaction: true },
    trustedOrigins: [],
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 10,
      maxPasswordLength: limits.passwordCharacters,
      revokeSessionsOnPasswordReset: true,
      ...(passwords && { password: passwords }),
    },
    // Whoever reads the database finds no link in it. The name stays, so that older links can be told from other rows.
    verification: {
      storeIdentifier: { default: 'hashed', overrides: { [resetIdentifier('')]: { hash: storedReset } } },
    },
    user: {
      additionalFields: {
        timeZone: { type: 'string', required: true },
        pronouns: { type: 'string', required: false, defaultValue: '' },
        credentials: { type: 'string', required: false, defaultValue: '' },
      },
    },
    rateLimit: {
      enabled: true,
      storage: 'database',
      // A whole group may sit behind one address on the evening on which it begins.
      customRules: { '/sign-in/email': { window: 60, max: 20 }, '/sign-up/email': { window: 60, max: 40 } },
    },
    advanced: {
      database: { generateId: () => randomUUID() },
      useSecureCookies: publicUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { ipAddressHeaders: [addressHeader] },
      // Our own check of the origin runs before, on every write and not only on these.
      disableCSRFCheck: true,
      disableOriginCheck: true,
    },
    databaseHooks: {
      session: { delete: { after: async (session) => revocations.sessionEnded(session.id) } },
    },
    telemetry: { enabled: false },
    // Its messages name mail addresses, so only the fact that there was one is kept.
    logger: { level: 'error', log: () => log.error('better-auth reported an error') },
  });
}
