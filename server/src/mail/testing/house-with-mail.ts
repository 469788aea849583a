import { expect } from 'vitest';
import { type House, openHouse } from '../../http/testing/house.ts';
import { type MailServer, openMailServer, type Received } from './mail-server.ts';

export const publicUrl = 'https://circle.example.org';

/** A server with a mail server behind it. */
export async function houseWithMail(settings: Record<string, string> = {}) {
  const mail = await openMailServer();
  const house = await openHouse({ PUBLIC_URL: publicUrl, ...mail.settings, ...settings });
  return { house, mail, ...mailIn(mail) };
}

/** What came to an address. */
export function mailIn({ received }: Pick<MailServer, 'received'>) {
  const to = (name: string): Received[] => received.filter((one) => one.to === `${name.toLowerCase()}@example.org`);
  const only = (name: string): Received => {
    const [first, ...more] = to(name);
    expect([first !== undefined, more.map(({ mail }) => mail.subject)]).toEqual([true, []]);
    return first as Received;
  };
  return { to, only };
}

/** Lets the clock of a house go on to an instant. */
export function clockOf(house: House) {
  let ahead = 0;
  return (instant: number) => {
    const further = instant - Date.now() - ahead;
    ahead += further;
    house.pass(further);
  };
}

/** Where the link in the plain text of a mail leads, below the public address. */
export function pathIn({ mail }: Received, begins: string): string {
  const found = (mail.text ?? '').match(new RegExp(`${publicUrl}(${begins}\\S*)`));
  if (!found?.[1]) throw new Error(`no link to ${begins}`);
  return found[1];
}
