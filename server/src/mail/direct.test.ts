import { expect } from 'vitest';
import { foundGroup } from '../documents/testing/group.ts';
import { storesOn } from '../storage/stores.ts';
import { onBothDatabases } from '../storage/testing/on-both.ts';
import { mailInvitation, mailPasswordReset } from './direct.ts';
import { openMailServer } from './testing/mail-server.ts';
import { mailsIn, minute, openTestOutbox, setUpMail, stoppedClock } from './testing/scene.ts';

const token = 'a-secret-token-of-a-link';
const singleUse = { kind: 'single-use', role: 'member' } as const;

onBothDatabases('a link by mail', (test) => {
  test('is not sent where mail is not set up, and says so', async ({ storage }) => {
    const { presenter } = await foundGroup(storage);
    const wish = { person: presenter, token, until: 2 };
    expect(await mailPasswordReset(storage.database, wish, 1)).toBe(false);
    expect(await mailsIn(storage)).toEqual([]);
  });

  test('invites an address, says who and until when, and is forgotten once it is sent', async ({ storage }) => {
    await setUpMail(storage);
    const server = await openMailServer();
    const { now } = stoppedClock();
    const { groupId, facilitator } = await foundGroup(storage);
    const made = await storesOn(storage.database).invitations.make(groupId, singleUse, facilitator, now());
    if (!made.ok) throw new Error('refused');
    const wish = { address: 'new@example.org', group: groupId, by: facilitator, token, invitation: made.value.id };
    expect(await mailInvitation(storage.database, wish, now())).toBe(true);
    expect(await mailInvitation(storage.database, wish, now())).toBe(true);
    await openTestOutbox(storage, server, now).send();
    expect(server.received.map(({ to }) => to)).toEqual(['new@example.org']);
    const { mail, raw } = server.received[0] ?? { mail: undefined, raw: '' };
    expect(mail?.subject).toBe('Frida invites you to Casecircle');
    expect(mail?.text).toContain(`https://circle.example.org/join/${token}`);
    expect(mail?.text).toContain('Frida invites you to join Tuesday circle.');
    expect(mail?.text).toContain('it works once, until Wednesday, 15 May.');
    expect(raw).not.toMatch(/unsubscribe/i);
    expect(JSON.stringify(await mailsIn(storage))).not.toMatch(/a-secret-token|new@example/);
  });

  test('is not sent any more once the invitation was taken back', async ({ storage }) => {
    await setUpMail(storage);
    const server = await openMailServer();
    const { now } = stoppedClock();
    const { groupId, facilitator } = await foundGroup(storage);
    const { invitations } = storesOn(storage.database);
    const made = await invitations.make(groupId, singleUse, facilitator, now());
    if (!made.ok) throw new Error('refused');
    const wish = { address: 'new@example.org', group: groupId, by: facilitator, token, invitation: made.value.id };
    await mailInvitation(storage.database, wish, now());
    await invitations.revoke(groupId, made.value.id, now());
    await openTestOutbox(storage, server, now).send();
    expect([server.received, await mailsIn(storage)]).toEqual([[], []]);
  });

  test('sets a new password until it has run out', async ({ storage }) => {
    await setUpMail(storage);
    const server = await openMailServer();
    const { now, pass } = stoppedClock();
    const { presenter } = await foundGroup(storage);
    const outbox = openTestOutbox(storage, server, now);
    await mailPasswordReset(storage.database, { person: presenter, token, until: now() + 60 * minute }, now());
    await outbox.send();
    const [first] = server.received;
    expect(first?.mail.subject).toBe('Set a new password');
    expect(first?.mail.text).toContain(`https://circle.example.org/reset-password/${token}`);
    expect(first?.raw).not.toMatch(/unsubscribe/i);
    await mailPasswordReset(storage.database, { person: presenter, token, until: now() + minute }, now());
    pass(2 * minute);
    await outbox.send();
    expect(server.received).toHaveLength(1);
  });
});
