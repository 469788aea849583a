import type { ImportReport, Invitation, MadeInvitation } from '@casecircle/shared/protocol/groups.ts';
import { expect, test } from 'vitest';
import { codeOf, foundGroup, given, openHouse, signUp } from './testing/house.ts';

const csv = 'Name;E-Mail;Role\nPia;pia@example.org;observer\nMina;Mina@example.org;\nNobody;;\n';

test('an import says what would be, invites by links of their own, and invites nobody twice', async () => {
  const house = await openHouse();
  const { facilitator, group } = await foundGroup(house);
  const path = `/api/groups/${group.id}`;
  const run = async (invite: boolean) =>
    given<ImportReport>(await facilitator.visitor.post(`${path}/imports`, { csv, invite })).lines;
  expect((await run(false)).map(({ line, state }) => [line, state])).toEqual([
    [2, 'would-invite'],
    [3, 'member-already'],
    [4, 'bad'],
  ]);
  expect(given<Invitation[]>(await facilitator.visitor.get(`${path}/invitations`)).some(({ email }) => email)).toBe(
    false,
  );
  const [pia] = await run(true);
  expect(pia).toMatchObject({ name: 'Pia', role: 'observer', state: 'invited', token: expect.any(String) });
  expect((await run(true))[0]).toMatchObject({ state: 'invited-already', token: null });
  const guest = await signUp(house, 'Pia', pia?.token ?? '');
  expect((await guest.visitor.post(`/api/invitations/${pia?.token}/acceptance`)).body).toEqual({ group: group.id });
  expect((await run(true))[0]).toMatchObject({ state: 'member-already' });
});

test('a table that cannot be read is refused with what to do, and nobody is invited', async () => {
  const house = await openHouse();
  const { facilitator, group } = await foundGroup(house);
  const path = `/api/groups/${group.id}`;
  const refused = await facilitator.visitor.post(`${path}/imports`, { csv: 'Pia,pia@example.org', invite: true });
  expect(refused.body).toMatchObject({ code: 'malformed', detail: expect.stringContaining('“email”') });
  const long = await facilitator.visitor.post(`${path}/imports`, { csv: 'x'.repeat(40_001), invite: true });
  expect(codeOf(long)).toBe('too-large');
});

test('an invitation may be for an address, which facilitators see and no log holds', async () => {
  const house = await openHouse();
  const { facilitator, group } = await foundGroup(house);
  const path = `/api/groups/${group.id}/invitations`;
  const wish = { kind: 'single-use', role: 'member', email: ' Pia@Example.org ' };
  const made = given<MadeInvitation>(await facilitator.visitor.post(path, wish));
  expect(made).toMatchObject({ email: 'pia@example.org', mailed: false, token: expect.any(String) });
  const list = given<Invitation[]>(await facilitator.visitor.get(path));
  expect(list.map(({ email }) => email)).toContain('pia@example.org');
  const member = await facilitator.visitor.post(path, { ...wish, email: 'mina@example.org' });
  expect(member.body).toMatchObject({ code: 'malformed', about: 'email' });
  expect(house.logged.join('')).not.toContain('pia@example.org');
});
