import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answering, refusing } from '../../testing/fake-server.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { ana, ben, circle, groupId } from '../../testing/samples.ts';

const base = `/api/groups/${groupId}`;
const answers = {
  'GET /api/me': ana,
  [`GET ${base}`]: circle,
  [`GET ${base}/meetings`]: [],
  [`GET ${base}/invitations`]: [],
  [`GET ${base}/formats`]: [],
};

async function openEditor(more: Record<string, unknown>) {
  const asked = answering({ ...answers, ...more });
  const { user } = renderApp(`/groups/${groupId}`);
  await user.click(await screen.findByRole('button', { name: 'Change it' }));
  const editor = within(await screen.findByRole('dialog', { name: 'Change the agreement' }));
  return { user, editor, sent: () => asked.find(({ method }) => method === 'PUT')?.body };
}

test('what the text speaks about is ticked beside it, and what is missing is said without barring anything', async () => {
  const { user, editor, sent } = await openEditor({ [`PUT ${base}/agreement`]: null });
  expect(editor.getByRole('status').textContent).toMatch(/^0 of \d+\./);
  expect(editor.queryByRole('checkbox', { name: 'How work is evaluated' })).toBeNull();
  await user.click(editor.getByRole('checkbox', { name: 'Where confidentiality ends' }));
  expect(editor.getByRole('status').textContent).toMatch(/^1 of \d+\./);
  await user.click(editor.getByRole('button', { name: 'Keep the ticks' }));
  await waitFor(() => expect(sent()).toEqual({ text: circle.agreement.text, covers: ['limits'] }));
});

test('a new text asks everybody anew and takes its ticks with it; refused, both stay', async () => {
  const { user, editor, sent } = await openEditor({ [`PUT ${base}/agreement`]: refusing('not-saved') });
  await user.click(editor.getByRole('checkbox', { name: 'Money' }));
  const text = editor.getByRole<HTMLTextAreaElement>('textbox', { name: 'Agreement' });
  await user.type(text, ' It costs nothing.');
  await user.click(editor.getByRole('button', { name: 'Make this version 2' }));
  expect(await editor.findByRole('alert')).toBeTruthy();
  expect(sent()).toMatchObject({ covers: ['fees'] });
  expect(text.value).toContain('It costs nothing.');
  expect(editor.getByRole<HTMLInputElement>('checkbox', { name: 'Money' }).checked).toBe(true);
});

test('everybody sees who accepted the current version, and what changed in it', async () => {
  const by = { id: ana.id, name: ana.name };
  const versions = [
    {
      version: 2,
      text: 'We keep it here. Always.',
      covers: [],
      since: 2,
      by,
      acceptedBy: [{ ...by, at: Date.UTC(2020, 4, 3) }],
    },
    { version: 1, text: 'We keep it here. Mostly.', covers: [], since: 1, by, acceptedBy: [] },
  ];
  answering({
    ...answers,
    [`GET ${base}`]: { ...circle, role: 'member' },
    [`GET ${base}/agreement/versions`]: versions,
  });
  const { user } = renderApp(`/groups/${groupId}`);
  await user.click(await screen.findByRole('button', { name: 'Who accepted, what changed' }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Who accepted, what changed' }));
  expect(await sheet.findByText('Version 2: 1 of 2 have not accepted it')).toBeTruthy();
  const lines = sheet.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(lines.find((line) => line?.includes(ben.name))).toContain('not yet');
  expect(sheet.getByText('Always.').tagName).toBe('INS');
  expect(sheet.getByText('Mostly.').tagName).toBe('DEL');
});

test('a new supervision begins with a text for supervision, unless somebody has written another', async () => {
  const asked = answering({ 'GET /api/me': ana, 'POST /api/groups': circle, [`GET ${base}`]: circle });
  const { user } = renderApp('/groups/new');
  const text = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Agreement' });
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Mondays');
  await user.click(screen.getByRole('radio', { name: /^Supervision/ }));
  expect(text.value).toContain('How work is evaluated');
  await user.click(screen.getByRole('radio', { name: /^Consultation/ }));
  expect(text.value).toContain('consultation among colleagues');
  await user.click(screen.getByRole('button', { name: 'Create the group' }));
  await waitFor(() => expect(asked.find(({ method }) => method === 'POST')).toBeTruthy());
  expect(asked.find(({ method }) => method === 'POST')?.body).toMatchObject({
    covers: expect.arrayContaining(['responsibility-consultation', 'limits']),
  });
});

test('what somebody has written into a new agreement stays when the kind changes', async () => {
  answering({ 'GET /api/me': ana });
  const { user } = renderApp('/groups/new');
  const text = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Agreement' });
  await user.clear(text);
  await user.type(text, 'Ours.');
  await user.click(screen.getByRole('radio', { name: /^Supervision/ }));
  expect(text.value).toBe('Ours.');
});
