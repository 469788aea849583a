import type { GroupId, Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import { done, type Result, refuse } from '@casecircle/shared/domain/result.ts';
import type { ImportReport, MadeInvitation } from '@casecircle/shared/protocol/groups.ts';
import { limits } from '@casecircle/shared/protocol/limits.ts';
import type { PersonLine } from '../imports/people-csv.ts';
import { makeInvitation, mayInvite } from './invitation-making.ts';
import type { Database } from './schema.ts';

export type GroupImportStore = ReturnType<typeof groupImportStore>;
type Line = ImportReport['lines'][number];
export type ImportOutcome = { lines: Line[]; made: MadeInvitation[] };

/** Inviting many at once. */
export function groupImportStore(database: Database) {
  return {
    /**
     * Says what becomes of each line and, with `invite`, invites in one transaction whoever can be: the same import twice
     * invites nobody twice. Refuses with `not-allowed` somebody who may not invite at this very moment.
     */
    run: (
      { group, by, invite }: { group: GroupId; by: PersonId; invite: boolean },
      people: readonly PersonLine[],
      now: Instant,
    ): Promise<Result<ImportOutcome>> =>
      database.transaction().execute(async (within) => {
        if (!(await mayInvite(within, group, by))) return refuse('not-allowed');
        const members = await addressesOfMembers(within, group);
        const invited = await addressesInvited(within, group, now);
        const outcome: ImportOutcome = { lines: [], made: [] };
        let places = limits.peopleInGroup - members.size;
        for (const person of people) {
          const known = { member: members.has(person.address ?? ''), invited: invited.has(person.address ?? '') };
          const line = judge(person, known, places > 0);
          if (line.state === 'would-invite') places -= 1;
          if (invite && line.state === 'would-invite' && person.address !== null) {
            const wish = { kind: 'single-use', role: person.role, email: person.address } as const;
            const made = await makeInvitation(within, { groupId: group, wish, by }, now);
            outcome.made.push(made);
            outcome.lines.push({ ...line, state: 'invited', token: made.mailed ? null : made.token });
          } else outcome.lines.push(line);
        }
        return done(outcome);
      }),
  };
}

function judge(person: PersonLine, known: { member: boolean; invited: boolean }, hasRoom: boolean): Line {
  const { line, name, role, trouble } = person;
  const told = (state: Line['state'], why: string | null): Line => ({
    line,
    name,
    role,
    state,
    trouble: why,
    token: null,
  });
  if (trouble !== null) return told('bad', trouble);
  if (known.member) return told('member-already', 'Whoever has this address belongs to the group already.');
  if (known.invited) return told('invited-already', 'An invitation to this address is still open.');
  if (!hasRoom) return told('bad', `A group can hold ${limits.peopleInGroup} people, and this would be one more.`);
  return told('would-invite', null);
}

async function addressesOfMembers(within: Database, group: GroupId): Promise<ReadonlySet<string>> {
  const rows = await within
    .selectFrom('memberships')
    .innerJoin('user', 'user.id', 'memberships.personId')
    .where('memberships.groupId', '=', group)
    .where('memberships.leftAt', 'is', null)
    .select('user.email')
    .execute();
  return new Set(rows.map(({ email }) => email.toLowerCase()));
}

async function addressesInvited(within: Database, group: GroupId, now: Instant): Promise<ReadonlySet<string>> {
  const rows = await within
    .selectFrom('invitations')
    .where('groupId', '=', group)
    .where('email', 'is not', null)
    .where('usedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .where('until', '>', now)
    .select('email')
    .execute();
  return new Set(rows.flatMap(({ email }) => (email === null ? [] : [email])));
}
