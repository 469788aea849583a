import type { MeetingView } from '@casecircle/shared/protocol/meetings.ts';
import { describe, expect, inject, test } from 'vitest';
import { freshDatabase } from '../storage/testing/on-both.ts';
import { foundGroup, given, openHouse, password } from './testing/house.ts';

/** PGlite has no address, so this needs a server. */
describe.skipIf(inject('postgres') === '')('on PostgreSQL', () => {
  test('accounts, sessions, groups and meetings work as they do on SQLite', async () => {
    const house = await openHouse({ DATABASE_URL: await freshDatabase() });
    const { facilitator, member, meeting, group } = await foundGroup(house);
    expect([facilitator.account.administrator, member.account.administrator]).toEqual([true, false]);
    given(await member.visitor.post(`/api/groups/${group.id}/agreement/acceptances`, { version: 1 }));
    const view = given<MeetingView>(await member.visitor.get(`/api/meetings/${meeting.id}`));
    expect(view).toMatchObject({ ...meeting, agreementAccepted: true });
    given(await member.visitor.post('/api/auth/sign-out', {}));
    expect((await member.visitor.get('/api/me')).status).toBe(401);
    given(await member.visitor.post('/api/auth/sign-in/email', { email: member.account.email, password }));
    expect((await member.visitor.get('/api/me')).body).toEqual(member.account);
  });
});
