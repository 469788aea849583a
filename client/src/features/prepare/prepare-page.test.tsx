import { draftRoots } from '@casecircle/shared/document/roots.ts';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ana, ben } from '../../testing/samples.ts';
import { openPage, viewFor } from './testing/open-page.ts';

async function missing(): Promise<(string | null)[]> {
  const list = within(await screen.findByRole('region', { name: 'What is still missing' }));
  return list.getAllByRole('listitem').map((item) => item.textContent);
}

test('the presenter of the second case writes their own draft, under their own label', async () => {
  const { user, server } = await openPage(viewFor('case'));
  expect(await missing()).toEqual(['Your question', 'Case notes', 'Shared with the group']);
  expect(screen.getByText(/under the label “Otter”, by the method “Its method”/)).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: 'I need your help with…' }), 'staying');
  await waitFor(() => expect(server.document.getText(draftRoots.question).toString()).toBe('staying'));
  expect(screen.getByRole('textbox', { name: 'Case notes' })).toBeTruthy();
});

test('a method that is told asks for a title, says why, and offers no notes', async () => {
  const { user } = await openPage(viewFor('title'));
  expect(await missing()).toEqual(['A title', 'Shared with the group']);
  expect(screen.getByRole('region', { name: 'A title is enough' }).textContent).toMatch(/listens differently/);
  expect(screen.queryByRole('textbox', { name: /notes|incident/i })).toBeNull();
  expect(screen.getByText(/Give your story a title first/)).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: 'A title for your story' }), 'The coat');
  const share = screen.getByRole<HTMLButtonElement>('button', { name: 'Share with the group' });
  await waitFor(() => expect(screen.queryByText('The coach is reading…')).toBeNull());
  await user.click(screen.getByRole('checkbox', { name: /nobody in it can be recognised/ }));
  await waitFor(() => expect(share.disabled).toBe(false));
  await user.click(share);
  expect(await screen.findByText(/can read the title from now on/)).toBeTruthy();
});

test('the incident method says where to stop', async () => {
  await openPage(viewFor('incident'));
  expect(await missing()).toEqual(['Your question', 'The incident', 'Shared with the group']);
  expect(screen.getByRole('heading', { name: 'Stop before what you did' })).toBeTruthy();
  expect(screen.getByRole('textbox', { name: 'The incident' })).toBeTruthy();
});

test('words that another method asked for stay in the draft', async () => {
  const { server } = await openPage(viewFor('title'), ({ document }) => {
    document.getText(draftRoots.question).insert(0, 'What am I missing?');
  });
  const title = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'A title for your story' });
  expect(title.value).toBe('What am I missing?');
  expect(server.document.getXmlFragment(draftRoots.notes).length).toBe(1);
});

test('whoever brings no case reads whose drafts are written here', async () => {
  await openPage(viewFor('case', { ...ana, ...ben, name: 'Cleo' }));
  expect(await screen.findByText(/where Ben Okafor and Cleo prepare their cases/)).toBeTruthy();
  expect(screen.queryByRole('textbox')).toBeNull();
});
