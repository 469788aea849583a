import { createHmac } from 'node:crypto';
import type { PersonId } from '@casecircle/shared/domain/people.ts';
import type { DemoPerson } from '@casecircle/shared/protocol/accounts.ts';
import { demoGroup } from '../demo/group.ts';
import { type DemoMember, demoMembers } from '../demo/people.ts';
import type { Database } from '../storage/schema.ts';
import type { Stores } from '../storage/stores.ts';
import type { Auth } from './auth.ts';

export type DemoPeople = {
  /** Makes the account of a member of the demo; the first account administers. */
  makeAccount(member: DemoMember): Promise<PersonId>;
  list(): Promise<DemoPerson[]>;
  /** The cookies of a session as this person; undefined for anybody who is not of the demo. */
  become(id: PersonId): Promise<string[] | undefined>;
};

type Parts = { auth: Auth; database: Database; stores: Stores; secret: string };

/** The people of the demo. Nothing here exists unless the server was started with `--demo`. */
export function demoPeople({ auth, database, stores, secret }: Parts): DemoPeople {
  const emails = demoMembers.map((member) => member.email);

  /** Nobody knows these passwords, and without the secret of this folder nobody can work them out. */
  const passwordOf = (email: string) => createHmac('sha256', secret).update(`demo ${email}`).digest('base64url');

  return {
    async makeAccount({ name, email, pronouns, credentials }) {
      const first = !(await stores.people.any());
      const body = { name, email, pronouns, credentials, timeZone: demoGroup.timeZone, password: passwordOf(email) };
      const { user } = await auth.api.signUpEmail({ body });
      await database.deleteFrom('session').where('userId', '=', user.id).execute();
      if (first) await stores.people.makeAdministrator(user.id);
      return user.id;
    },

    async list() {
      const rows = await database
        .selectFrom('user')
        .select(['id', 'name', 'email'])
        .where('email', 'in', emails)
        .execute();
      return demoMembers.flatMap(({ email, about }) => {
        const row = rows.find((candidate) => candidate.email === email);
        return row ? [{ id: row.id, name: row.name, about }] : [];
      });
    },

    async become(id) {
      const account = await stores.people.find(id);
      if (!account || !emails.includes(account.email)) return undefined;
      const body = { email: account.email, password: passwordOf(account.email) };
      const { headers } = await auth.api.signInEmail({ body, returnHeaders: true });
      return headers.getSetCookie();
    },
  };
}
