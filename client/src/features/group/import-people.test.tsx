import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answering, refusing } from '../../testing/fake-server.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { ana, circle, groupId } from '../../testing/samples.ts';
import { textOfFile } from './text-of-file.ts';

const base = `/api/groups/${groupId}`;
const token = 'abcdefghijklmnopqrstuvwxyz';
const answers = {
  'GET /api/me': ana,
  [`GET ${base}`]: circle,
  [`GET ${base}/meetings`]: [],
  [`GET ${base}/invitations`]: [],
  [`GET ${base}/formats`]: [],
};
const good = { line: 2, name: 'Pia', role: 'observer', trouble: null, token: null };
const bad = {
  line: 3,
  name: '',
  role: 'member',
  state: 'bad',
  trouble: 'There is no e-mail address in this line.',
  token: null,
};

async function openImport(answer: unknown) {
  const asked = answering({ ...answers, [`POST ${base}/imports`]: answer });
  const { user } = renderApp(`/groups/${groupId}`);
  await user.click(await screen.findByRole('button', { name: 'Invite from a list' }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Invite from a list' }));
  const sent = () => asked.filter(({ path }) => path.endsWith('/imports')).map(({ body }) => body);
  return { user, sheet, sent };
}

test('a list is checked first, then invites, and shows the links that no mail could carry', async () => {
  const { user, sheet, sent } = await openImport(({ invite }: { invite: boolean }) => ({
    lines: [invite ? { ...good, state: 'invited', token } : { ...good, state: 'would-invite' }, bad],
    ignored: ['Phone'],
  }));
  await user.upload(
    sheet.getByRole('button', { name: 'Choose a file' }).parentElement?.querySelector('input') as HTMLInputElement,
    new File(['name,email,Phone\nPia,pia@example.org,1'], 'people.csv', { type: 'text/csv' }),
  );
  expect(await sheet.findByDisplayValue(/pia@example.org/)).toBeTruthy();
  await user.click(sheet.getByRole('button', { name: 'Check the list' }));
  expect(await sheet.findByText('There is no e-mail address in this line.')).toBeTruthy();
  expect(sheet.getByText('One column was left alone: Phone.')).toBeTruthy();
  await user.click(sheet.getByRole('button', { name: 'Invite one person' }));
  const link = await sheet.findByLabelText<HTMLInputElement>('Link for Line 2, Pia');
  expect(link.value).toBe(`${window.location.origin}/join/${token}`);
  expect(sent()).toMatchObject([{ invite: false }, { invite: true }]);
});

test('a list that cannot be read says what to do and keeps what was pasted', async () => {
  const why = 'There is no column called “email”. Write name, email and role into the first line and try again.';
  const { user, sheet } = await openImport(refusing('malformed', 'csv-columns', why));
  const field = sheet.getByRole<HTMLTextAreaElement>('textbox', { name: 'Or paste the table' });
  await user.type(field, 'Pia,pia@example.org');
  await user.click(sheet.getByRole('button', { name: 'Check the list' }));
  expect(await sheet.findByText(why)).toBeTruthy();
  expect(field.value).toBe('Pia,pia@example.org');
});

test.each([
  ['UTF-8', new TextEncoder().encode('Jörg')],
  ['what Windows wrote before', new Uint8Array([0x4a, 0xf6, 0x72, 0x67])],
  ['UTF-16', new Uint8Array([0xff, 0xfe, 0x4a, 0, 0xf6, 0, 0x72, 0, 0x67, 0])],
])('a file in %s is read with its umlauts', async (_name, bytes) => {
  expect(await textOfFile({ arrayBuffer: async () => bytes.buffer } as Blob)).toBe('Jörg');
});
