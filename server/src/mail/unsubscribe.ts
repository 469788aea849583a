import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { PersonId } from '@casecircle/shared/domain/people.ts';
import type { MailCategory } from '@casecircle/shared/protocol/notices.ts';

/** One person and one kind of mail: all that a link in a mail can end. */
export type Unsubscription = { person: PersonId; category: MailCategory };

export type UnsubscribeLinks = {
  tokenFor(of: Unsubscription): string;
  /** What a token ends; undefined for one that we did not make. */
  read(token: string): Unsubscription | undefined;
};

/** As in a token: they are in mails that were sent, so they never change. */
const numbers: Readonly<Record<MailCategory, number>> = { 'my-turn': 1, meetings: 2, requests: 3, group: 4 };

const idBytes = 16;
const macBytes = 24;

/**
 * Tokens that need no table and no account: the person and the category, with a proof that we wrote them. They hold as
 * long as the installation's secret does, because a mail is read years later too.
 */
export function unsubscribeLinks(secret: string): UnsubscribeLinks {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'casecircle: end mail', 32));
  const prove = (said: Buffer) => createHmac('sha256', key).update(said).digest().subarray(0, macBytes);
  return {
    tokenFor({ person, category }) {
      const said = Buffer.concat([Buffer.from(person.replaceAll('-', ''), 'hex'), Buffer.from([numbers[category]])]);
      return Buffer.concat([said, prove(said)]).toString('base64url');
    },
    read(token) {
      const bytes = Buffer.from(token, 'base64url');
      if (bytes.length !== idBytes + 1 + macBytes) return undefined;
      const said = bytes.subarray(0, idBytes + 1);
      if (!timingSafeEqual(bytes.subarray(idBytes + 1), prove(said))) return undefined;
      const category = (Object.keys(numbers) as MailCategory[]).find((one) => numbers[one] === said[idBytes]);
      return category && { person: asId(said.subarray(0, idBytes)), category };
    },
  };
}

function asId(bytes: Buffer): PersonId {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
