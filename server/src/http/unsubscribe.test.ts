import { expect, test } from 'vitest';
import { houseWithMail, pathIn } from '../mail/testing/house-with-mail.ts';
import { codeOf, foundGroup, given } from './testing/house.ts';

/** A house in which everybody but the facilitator got a mail about the group, with the token of Mina's. */
async function mailed() {
  const opened = await houseWithMail();
  const { house, only, mail } = opened;
  const people = await foundGroup(house);
  const rewrite = async (text: string) => {
    given(await people.facilitator.visitor.put(`/api/groups/${people.group.id}/agreement`, { text }));
    await house.work();
  };
  await rewrite('New.');
  const token = pathIn(only('Mina'), '/unsubscribe/').split('/').at(-1) ?? '';
  mail.received.length = 0;
  return { ...opened, ...people, rewrite, token };
}

test('a mail program ends mail with one click: no cookie, any origin, its own body', async () => {
  const { house, token, rewrite, to, member } = await mailed();
  const answer = await house.visitor().post(`/api/mail/unsubscribe/${token}`, undefined, {
    raw: 'List-Unsubscribe=One-Click',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: 'https://mail.example.com',
      'sec-fetch-site': 'cross-site',
    },
  });
  expect([answer.status, answer.headers.getSetCookie()]).toEqual([204, []]);
  await rewrite('Newer.');
  expect([to('Mina').length, to('Otto').length]).toEqual([0, 1]);
  expect((await member.visitor.get('/api/me/mail-choices')).body).toEqual({
    'my-turn': true,
    meetings: true,
    requests: true,
    group: false,
  });
});

test('what ends is mail: the notice comes all the same', async () => {
  const { house, token, rewrite, member } = await mailed();
  await house.visitor().post(`/api/mail/unsubscribe/${token}`);
  await rewrite('Newer.');
  expect((await member.visitor.get('/api/notices')).body).toHaveLength(2);
});

test('opening the link changes nothing and leads to the page that asks', async () => {
  const { house, token } = await mailed();
  const opened = await house.visitor().get(`/api/mail/unsubscribe/${token}`);
  expect([opened.status, opened.headers.get('location')]).toEqual([303, `/unsubscribe/${token}`]);
  const asked = () => house.visitor().get(`/api/mail/unsubscribe/${token}/category`);
  expect((await asked()).body).toEqual({ category: 'group', mail: true });
  await house.visitor().post(`/api/mail/unsubscribe/${token}`);
  expect((await asked()).body).toEqual({ category: 'group', mail: false });
});

test('a token that we did not make is not found', async () => {
  const { house, token } = await mailed();
  const forged = `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`;
  for (const wrong of [forged, 'x', token.slice(1), `${token}AA`]) {
    expect(codeOf(await house.visitor().post(`/api/mail/unsubscribe/${wrong}`))).toBe('not-found');
    expect(codeOf(await house.visitor().get(`/api/mail/unsubscribe/${wrong}`))).toBe('not-found');
  }
});

test('what waits when mail is ended is not sent any more', async () => {
  const { house, token, facilitator, group, to } = await mailed();
  given(await facilitator.visitor.put(`/api/groups/${group.id}/agreement`, { text: 'Newer.' }));
  await house.visitor().post(`/api/mail/unsubscribe/${token}`);
  await house.work();
  expect(to('Mina')).toEqual([]);
});
