import type { Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import type { MadeResetLink } from '@casecircle/shared/protocol/accounts.ts';
import { auditOf } from '../audit/audit.ts';
import { mailPasswordReset } from '../mail/direct.ts';
import { tell } from '../notices/tell.ts';
import type { Database } from '../storage/schema.ts';
import type { Auth } from './auth.ts';
import { makeResetToken, originOf, type ResetOrigin, resetIdentifier, storedResets } from './reset-token.ts';

const hour = 60 * 60 * 1000;
const validFor: Record<ResetOrigin, number> = { mail: hour, administrator: 24 * hour };

export type ResetLinks = ReturnType<typeof resetLinks>;

/** Links that set a new password: better-auth keeps and spends them, we hand them out. A newer one makes the older void. */
export function resetLinks({ auth, database }: { auth: Auth; database: Database }) {
  async function make(personId: PersonId, origin: ResetOrigin, now: Instant): Promise<Made> {
    const { internalAdapter } = await auth.$context;
    const token = makeResetToken(origin);
    const until = now + validFor[origin];
    const wish = { identifier: resetIdentifier(token), value: personId, expiresAt: new Date(until) };
    const { id } = await internalAdapter.createVerificationValue(wish);
    return { id, token, until };
  }

  return {
    /**
     * Sends a link to whoever has this address, where mail can be sent. For an address that nobody has the same is written
     * and taken back, so that how long it takes does not tell.
     */
    async send(personId: PersonId | undefined, now: Instant): Promise<void> {
      const { id, token, until } = await make(personId ?? 'nobody', 'mail', now);
      await database.transaction().execute(async (within) => {
        const sent =
          personId !== undefined && (await mailPasswordReset(within, { person: personId, token, until }, now));
        if (!sent) return void (await within.deleteFrom('verification').where('id', '=', id).execute());
        await voidOthers(within, personId, id);
        await auditOf(within, () => now).record(null, 'reset-link-mailed', personId);
      });
    },

    /** A link for an administrator to hand over. */
    async makeFor(personId: PersonId, by: PersonId, now: Instant): Promise<MadeResetLink> {
      const { id, token, until } = await make(personId, 'administrator', now);
      await database.transaction().execute(async (within) => {
        await voidOthers(within, personId, id);
        await auditOf(within, () => now).record(by, 'reset-link-made', personId);
      });
      return { token, until };
    },

    /** Whose password a live link sets; undefined alike for unknown, used, replaced and expired ones. */
    async personBehind(token: string): Promise<PersonId | undefined> {
      const { internalAdapter } = await auth.$context;
      const found = await internalAdapter.findVerificationValue(resetIdentifier(token));
      return found && found.expiresAt > new Date() ? found.value : undefined;
    },

    /** Tells the person that a link was used, and by whose hand it came. */
    async noteUse(personId: PersonId, token: string, now: Instant): Promise<void> {
      const shade = originOf(token) === 'administrator' ? 'password-reset-by-administrator' : 'password-reset';
      const notice = {
        to: [personId],
        kind: 'security',
        group: null,
        key: `${shade}:${now}`,
        about: { shade },
      } as const;
      await database.transaction().execute(async (within) => {
        await tell(within, [notice], now);
        await auditOf(within, () => now).record(personId, 'password-reset', personId);
      });
    },
  };
}

type Made = MadeResetLink & { id: string };

async function voidOthers(within: Database, personId: PersonId, kept: string): Promise<void> {
  await within
    .deleteFrom('verification')
    .where('identifier', 'like', `${storedResets}%`)
    .where('value', '=', personId)
    .where('id', '!=', kept)
    .execute();
}
