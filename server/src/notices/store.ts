import type { Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import {
  type MailCategory,
  type MailChoices,
  mailCategories,
  type Notice,
} from '@casecircle/shared/protocol/notices.ts';
import type { Database } from '../storage/schema.ts';
import { noticesOf } from './list.ts';

export type NoticeStore = ReturnType<typeof noticeStore>;

/** What people were told, and of what they want mail. */
export function noticeStore(database: Database) {
  return {
    /** See `noticesOf`. */
    of: (person: PersonId): Promise<Notice[]> => noticesOf(database, person),

    /** Notes that a person has seen these; the first time counts, and those of others stay as they are. */
    async read(person: PersonId, ids: readonly string[], now: Instant): Promise<void> {
      await database
        .updateTable('notices')
        .set({ readAt: now })
        .where('personId', '=', person)
        .where('id', 'in', ids)
        .where('readAt', 'is', null)
        .execute();
    },

    /** Mail comes of everything until somebody chooses otherwise. */
    async choices(person: PersonId): Promise<MailChoices> {
      const rows = await database.selectFrom('mailChoices').selectAll().where('personId', '=', person).execute();
      const against = new Set(rows.filter(({ mail }) => mail === 0).map(({ category }) => category));
      const choices = mailCategories.map((category) => [category, !against.has(category)] as const);
      return Object.fromEntries(choices) as MailChoices;
    },

    choose: (person: PersonId, choices: MailChoices): Promise<void> =>
      database.transaction().execute(async (within) => {
        for (const category of mailCategories) await choose(within, person, category, choices[category]);
      }),

    /** Ends mail of one category. False where there is no such person any more. */
    endMail: (person: PersonId, category: MailCategory): Promise<boolean> =>
      database.transaction().execute(async (within) => {
        const there = await within.selectFrom('user').select('id').where('id', '=', person).executeTakeFirst();
        if (there) await choose(within, person, category, false);
        return there !== undefined;
      }),
  };
}

async function choose(within: Database, personId: PersonId, category: MailCategory, wanted: boolean): Promise<void> {
  const mail = Number(wanted);
  await within
    .insertInto('mailChoices')
    .values({ personId, category, mail })
    .onConflict((conflict) => conflict.columns(['personId', 'category']).doUpdateSet({ mail }))
    .execute();
}
