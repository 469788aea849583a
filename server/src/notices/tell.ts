import { randomUUID } from 'node:crypto';
import type { GroupId, Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import type { NoticeKind } from '@casecircle/shared/protocol/notices.ts';
import type { Database } from '../storage/schema.ts';

/** What a notice is about: ids and instants, from which its words are made when it is read or sent. */
export type NoticeAbout = {
  meeting?: string;
  occurrence?: string;
  startsAt?: Instant;
  /** When it was to be, where it was moved. */
  before?: Instant;
  /** Who did it, and whom else it concerns. */
  by?: PersonId;
  person?: PersonId;
  request?: string;
  /** How many days ahead a reminder is. */
  days?: number;
  /** Where something has several shades: the state of a request, whether a turn came or went. */
  shade?: string;
};

export type Tidings = {
  to: readonly PersonId[];
  kind: NoticeKind;
  group: GroupId | null;
  /** The same thing has the same key: a person is told of it once, over restarts and processes. */
  key: string;
  about: NoticeAbout;
};

/** Puts down what people are to be told, in the transaction of the change that it tells of. */
export async function tell(within: Database, all: readonly Tidings[], now: Instant): Promise<void> {
  for (const { to, kind, group, key, about } of all) {
    const row = { groupId: group, kind, about: JSON.stringify(about), key, createdAt: now, readAt: null };
    for (const personId of new Set(to)) {
      await within
        .insertInto('notices')
        .values({ ...row, id: randomUUID(), personId })
        .onConflict((conflict) => conflict.columns(['personId', 'key']).doNothing())
        .execute();
    }
  }
}
