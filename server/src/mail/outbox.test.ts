import { expect } from 'vitest';
import { tell } from '../notices/tell.ts';
import type { Storage } from '../storage/database.ts';
import { addPerson } from '../storage/testing/add-person.ts';
import { onBothDatabases } from '../storage/testing/on-both.ts';
import { claimNext } from './claim.ts';
import { openMailServer, type Refusing } from './testing/mail-server.ts';
import { mailsIn, minute, openTestOutbox, passwordChanged, setUpMail, stoppedClock } from './testing/scene.ts';

const hour = 60 * minute;

async function someMails(storage: Storage, count: number, now: number): Promise<string[]> {
  await setUpMail(storage);
  const people: string[] = [];
  for (let index = 0; index < count; index += 1) people.push(await addPerson(storage, `Person ${index}`));
  await tell(storage.database, people.map(passwordChanged), now);
  return people;
}

onBothDatabases('the outbox', (test) => {
  test('sends a mail once, to its person alone, and keeps nothing that was in it', async ({ storage }) => {
    const server = await openMailServer();
    const { now, pass } = stoppedClock();
    const [person] = await someMails(storage, 1, now());
    const outbox = openTestOutbox(storage, server, now);
    await outbox.send();
    pass(hour);
    await outbox.send();
    expect(server.received.map(({ to }) => to)).toEqual([`${person}@example.org`]);
    expect(await mailsIn(storage)).toMatchObject([{ about: '{}', address: null, claimedBy: null, trouble: null }]);
  });

  test('two processes that send at once send each mail exactly once', async ({ storage }) => {
    const server = await openMailServer();
    const { now, pass } = stoppedClock();
    const people = await someMails(storage, 12, now());
    const [one, other] = [openTestOutbox(storage, server, now), openTestOutbox(storage, server, now)];
    for (let round = 0; round < 4; round += 1) {
      await Promise.all([one.send(), other.send()]);
      pass(20 * minute);
    }
    expect(server.received.map(({ to }) => to).toSorted()).toEqual(people.map((id) => `${id}@example.org`).toSorted());
  });

  test('a mail whose process died before it was sent is sent by another once its claim has run out', async ({
    storage,
  }) => {
    const server = await openMailServer();
    const { now, pass } = stoppedClock();
    await someMails(storage, 1, now());
    const claimed = await claimNext(storage.database, 'the dead', now());
    const outbox = openTestOutbox(storage, server, now);
    await outbox.send();
    expect(server.received).toEqual([]);
    pass(11 * minute);
    await outbox.send();
    expect(server.received.map(({ mail }) => mail.messageId)).toEqual([`<${claimed?.id}@example.org>`]);
  });

  test('a mail that processes die with again and again is given up', async ({ storage }) => {
    const server = await openMailServer();
    const { now, pass } = stoppedClock();
    await someMails(storage, 1, now());
    for (let death = 0; death < 7; death += 1) {
      await claimNext(storage.database, `the dead ${death}`, now());
      pass(11 * minute);
    }
    await openTestOutbox(storage, server, now).send();
    expect(server.received).toEqual([]);
    expect(await mailsIn(storage)).toMatchObject([{ trouble: 'interrupted', gaveUpAt: now() }]);
  });

  test('what is put off is tried again after 1, 5 and 30 minutes, 2, 6 and 12 hours, and then given up', async ({
    storage,
  }) => {
    const server = await openMailServer(() => ({ at: 'rcpt', code: 451 }));
    const { now, pass } = stoppedClock();
    await someMails(storage, 1, now());
    const outbox = openTestOutbox(storage, server, now);
    await outbox.send();
    const waits = [minute, 5 * minute, 30 * minute, 2 * hour, 6 * hour, 12 * hour];
    for (const [index, wait] of waits.entries()) {
      pass(wait - 1_000);
      await outbox.send();
      expect(server.attempts).toHaveLength(index + 1);
      expect(await mailsIn(storage)).toMatchObject([{ trouble: 'deferred', gaveUpAt: null, attempts: index + 1 }]);
      pass(1_000);
      await outbox.send();
      expect(server.attempts).toHaveLength(index + 2);
    }
    expect(await mailsIn(storage)).toMatchObject([{ trouble: 'deferred', gaveUpAt: now(), about: '{}' }]);
  });

  test('what was put off once and then taken arrives once', async ({ storage }) => {
    let refusing: Refusing = { at: 'data', code: 451 };
    const server = await openMailServer(() => refusing);
    const { now, pass } = stoppedClock();
    await someMails(storage, 1, now());
    const outbox = openTestOutbox(storage, server, now);
    await outbox.send();
    refusing = undefined;
    pass(minute);
    await outbox.send();
    await outbox.send();
    expect(server.received).toHaveLength(1);
  });

  test.for([
    ['rcpt', 550, 'address-refused'],
    ['data', 554, 'message-refused'],
  ] as const)(
    'a refusal for good (%s %d) is given up at once, and holds no other up',
    async ([at, code, trouble], { storage }) => {
      const { now } = stoppedClock();
      const [unwanted, wanted] = await someMails(storage, 2, now());
      const server = await openMailServer((to) => (to.startsWith(unwanted ?? '') ? { at, code } : undefined));
      const outbox = openTestOutbox(storage, server, now);
      await outbox.send();
      expect(server.received.map(({ to }) => to)).toEqual([`${wanted}@example.org`]);
      const given = (await mailsIn(storage)).filter(({ gaveUpAt }) => gaveUpAt !== null);
      expect(given).toMatchObject([{ trouble, attempts: 1, about: '{}' }]);
    },
  );

  test('what it notes and logs of a failure names no address', async ({ storage }) => {
    const { now } = stoppedClock();
    const [person] = await someMails(storage, 1, now());
    const server = await openMailServer(() => ({ at: 'rcpt', code: 550 }));
    const outbox = openTestOutbox(storage, server, now);
    await outbox.send();
    expect(JSON.stringify(outbox.logged)).toContain('address-refused');
    expect(JSON.stringify([outbox.logged, await mailsIn(storage)])).not.toContain(`${person}@`);
  });

  test('while no mail server answers one mail is tried and the others wait untouched', async ({ storage }) => {
    const server = await openMailServer();
    await server.close();
    const { now } = stoppedClock();
    await someMails(storage, 3, now());
    await openTestOutbox(storage, server, now).send();
    const rows = await mailsIn(storage);
    expect(rows.map(({ attempts }) => attempts).toSorted()).toEqual([0, 0, 1]);
    expect(rows.filter(({ trouble }) => trouble === 'unreachable')).toHaveLength(1);
  });

  test('what has waited for two days is given up unsent', async ({ storage }) => {
    const server = await openMailServer();
    const { now, pass } = stoppedClock();
    await someMails(storage, 1, now());
    pass(49 * hour);
    await openTestOutbox(storage, server, now).send();
    expect(server.received).toEqual([]);
    expect(await mailsIn(storage)).toMatchObject([{ trouble: 'too-old', about: '{}' }]);
  });

  test('what was done with 90 days ago is forgotten', async ({ storage }) => {
    const server = await openMailServer();
    const { now, pass } = stoppedClock();
    await someMails(storage, 1, now());
    const outbox = openTestOutbox(storage, server, now);
    await outbox.send();
    pass(91 * 24 * hour);
    await outbox.send();
    expect(await mailsIn(storage)).toEqual([]);
  });
});
