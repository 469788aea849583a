import { readCoachWords } from '@casecircle/shared/document/coach-words.ts';
import { caseFields, ownedKey, sharedCase, tableRoots } from '@casecircle/shared/document/roots.ts';
import { oneCase } from '@casecircle/shared/domain/meeting/testing/one-case.ts';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { createStore } from 'zustand/vanilla';
import { keysKeptInTab } from '../../../http/kept-in-tab.ts';
import { dropDocument } from '../../../live/document-registry.ts';
import type { LiveMeeting } from '../../../live/meeting-socket.ts';
import { ana, meetingId } from '../../../testing/samples.ts';
import { openPage, viewFor } from '../testing/open-page.ts';

vi.mock('../../../live/meeting-socket.ts', () => ({
  joinMeeting: () => ({
    live: createStore<LiveMeeting>(() => ({
      connection: { kind: 'online' },
      state: { version: 1, meeting: oneCase('structured-group-supervision', ana.id, 'case'), now: 0 },
      present: [ana.id],
      serverOffset: 0,
      flags: [],
    })),
    give: async () => ({ ok: true, version: 1 }),
    again: () => undefined,
    close: () => undefined,
  }),
}));

const coach = vi.hoisted(() => ({ fails: false }));

vi.mock('../../../coach/coach-line.ts', async (original) => {
  const { coachLine } = await original<typeof import('../../../coach/coach-line.ts')>();
  const failing = { ask: () => Promise.reject(new Error('gone')), end: () => undefined };
  return { coachLine: () => (coach.fails ? failing : coachLine()) };
});

// They linger after their page, and the next test has a server of its own.
afterEach(() => {
  coach.fails = false;
  dropDocument({ scope: 'table', meetingId });
  dropDocument({ scope: 'notebook', meetingId, personId: ana.id });
});

/** Ana’s case is shared, with this question. The far end keeps table, draft and notebook in one document. */
async function shared(asked: string) {
  const view = viewFor('case');
  const cases = view.cases.map((one) => ({ ...one, shared: true }));
  const own = view.cases.find(({ presenter }) => presenter.id === ana.id);
  const { user, server } = await openPage({ ...view, cases }, ({ document }) => {
    const question = new Y.Text(asked);
    const put = new Y.Map<unknown>([
      [caseFields.question, question],
      [caseFields.notes, new Y.XmlFragment()],
    ]);
    document.getMap(tableRoots.cases).set(ownedKey(ana.id, own?.caseId ?? ''), put);
  });
  const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /I need your help/ });
  const onTable = () => sharedCase(server.document, ana.id, own?.caseId ?? '')?.question.toString();
  return { user, server, field, onTable };
}

const held = { name: 'Not with the group yet' };

test('what its author goes on typing reaches the group once the coach has read it', async () => {
  const { user, field, onTable } = await shared('How do I stay?');
  expect(screen.getByText(/^Shared with .*What you type here the group sees at once/)).toBeTruthy();
  await user.type(field, ' I am tired.');
  await waitFor(() => expect(onTable()).toBe('How do I stay? I am tired.'));
  expect(screen.getByRole('heading', { name: 'Everything is there' })).toBeTruthy();
});

test('a name typed after sharing is held back, its author is told at once, and it goes out once it is changed', async () => {
  const { user, field, onTable } = await shared('How do I stay?');
  await user.type(field, ' Mrs. Kellerhoven rang.');
  const note = within(await screen.findByRole('region', held, { timeout: 5_000 }));
  expect(note.getByText(/^The coach sees a name: “Mrs. Kellerhoven”\./)).toBeTruthy();
  const said = screen.getAllByRole('status').map((one) => one.textContent);
  expect(said.join()).toContain('Not with the group yet. The coach sees a name');
  expect(screen.queryByRole('heading', { name: 'Everything is there' })).toBeNull();
  expect(screen.getByText('Held back')).toBeTruthy();
  expect(onTable()).toBe('How do I stay?');
  await user.clear(field);
  await user.type(field, 'How do I stay? She rang.');
  await waitFor(() => expect(onTable()).toBe('How do I stay? She rang.'));
  expect(screen.queryByRole('region', held)).toBeNull();
});

test('its author says that it identifies nobody, and it goes out', async () => {
  const { user, server, field, onTable } = await shared('How do I stay?');
  await user.type(field, ' Mrs. Kellerhoven rang.');
  await user.click(await screen.findByRole('button', { name: 'It identifies nobody' }, { timeout: 5_000 }));
  await waitFor(() => expect(onTable()).toBe('How do I stay? Mrs. Kellerhoven rang.'));
  expect(readCoachWords(server.document).settled).toEqual(['Mrs. Kellerhoven']);
});

test('what the group has already holds nothing back, and its author is told that it can be read', async () => {
  const { user, field, onTable } = await shared('How do I stay with Mrs. Kellerhoven?');
  expect(await screen.findByRole('region', { name: 'The group can read this' }, { timeout: 5_000 })).toBeTruthy();
  await user.type(field, ' I am tired.');
  await waitFor(() => expect(onTable()).toBe('How do I stay with Mrs. Kellerhoven? I am tired.'));
});

test('who leaves the page with words held back finds them in the notebook', async () => {
  const { user, server, field, onTable } = await shared('How do I stay?');
  await user.type(field, ' Mrs. Kellerhoven rang.');
  await screen.findByRole('region', held, { timeout: 5_000 });
  await user.click(screen.getByRole('link', { name: 'Go to the lobby' }));
  await waitFor(() => expect(server.document.getXmlFragment('notes').toString()).toContain('Kellerhoven rang.'));
  expect(onTable()).toBe('How do I stay?');
});

test('while the coach cannot read nothing goes out, and what was typed is kept in this tab', async () => {
  coach.fails = true;
  const { user, field, onTable } = await shared('How do I stay?');
  await user.type(field, ' She left.');
  const note = within(await screen.findByRole('region', held, { timeout: 5_000 }));
  expect(note.getByText(/It is kept in this tab; load the page again\./)).toBeTruthy();
  expect(onTable()).toBe('How do I stay?');
  expect(keysKeptInTab('held ')).toHaveLength(1);
});
