import { writeEntry } from '@casecircle/shared/document/entries.ts';
import { type DocumentName, documentPath } from '@casecircle/shared/protocol/documents.ts';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { borrowDocument, dropDocument } from '../../live/document-registry.ts';
import type { LiveMeeting } from '../../live/meeting-socket.ts';
import type { SharedDocument } from '../../live/shared-document.ts';
import { answering, refusing } from '../../testing/fake-server.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { ana } from '../../testing/samples.ts';
import { ids, inPhase, openedDocument, view } from './testing/room-for-tests.tsx';

const secret = 'He lives above the bakery';

/** What was opened from the server's side, by name; the table holds what only the table may hold. */
const opened = vi.hoisted(() => new Map<string, SharedDocument>());

vi.mock('../../live/shared-document.ts', async (original) => ({
  ...(await original()),
  openDocument: (name: DocumentName) => openedFor(name),
}));

vi.mock('../../live/meeting-socket.ts', () => ({
  joinMeeting: () => ({
    live: createStore<LiveMeeting>(() => ({
      connection: { kind: 'online' },
      state: { version: 1, meeting: inPhase('feedback'), now: 0 },
      present: [ids.presenter, ids.member],
      serverOffset: 0,
      flags: [],
    })),
    give: async () => ({ ok: true, version: 1 }),
    again: () => undefined,
    close: () => undefined,
  }),
}));

function openedFor(name: DocumentName): SharedDocument {
  const shared = openedDocument(documentPath(name));
  if (name.scope === 'table') {
    const said = { kind: 'idea', caseId: ids.case, phase: 'feedback', text: secret, at: 1 } as const;
    writeEntry(shared.document, ids.presenter, ids.slip, said);
  }
  opened.set(name.scope, shared);
  return shared;
}

const path = `/meetings/${view.id}`;

function server(exited: boolean, leaving: unknown = null) {
  let now = exited;
  return answering({
    'GET /api/me': { ...ana, id: ids.member, name: 'Ben' },
    [`GET /api${path}`]: () => ({ ...view, exited: now }),
    [`PUT /api${path}/quiet-exit`]: () => {
      if (leaving === null) now = true;
      return leaving;
    },
    [`DELETE /api${path}/quiet-exit`]: () => {
      now = false;
      return null;
    },
  });
}

beforeEach(() => opened.clear());
afterEach(() => {
  for (const name of [
    { scope: 'table', meetingId: view.id },
    { scope: 'notebook', meetingId: view.id, personId: ids.member },
  ] as const) {
    dropDocument(name);
  }
  vi.unstubAllGlobals();
});

test('leaving says first what happens, then the case is gone at once and only the server is told', async () => {
  const asked = server(false);
  const { user } = renderApp(path);
  expect(await screen.findByText(secret)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'I may know this client' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'I may know this client' }));
  expect(dialog.getByText(/Nobody is told/)).toBeTruthy();
  expect(dialog.getByText(/You stay listed as present/)).toBeTruthy();
  let destroyed = false;
  opened.get('table')?.document.on('destroy', () => {
    destroyed = true;
  });
  await user.click(dialog.getByRole('button', { name: 'Leave the case quietly' }));
  expect(screen.queryByText(secret)).toBeNull();
  expect(destroyed).toBe(true);
  expect(await screen.findByText(/You have left the case quietly/)).toBeTruthy();
  await waitFor(() =>
    expect(asked.filter(({ method }) => method !== 'GET').map(({ method }) => method)).toEqual(['PUT']),
  );
  expect(screen.getByRole('timer')).toBeTruthy();
  expect(await screen.findByRole('textbox', { name: /^New slip/ })).toBeTruthy();
});

test('nothing of the table stays in the tab’s storage', async () => {
  server(false);
  sessionStorage.setItem(`casecircle kept set aside table/${view.id} x`, 'AAA=');
  dropDocument({ scope: 'table', meetingId: view.id });
  expect(Object.keys(sessionStorage).filter((key) => key.includes('set aside'))).toEqual([]);
});

test('whoever has left never opens the table again, and comes back by themselves', async () => {
  const asked = server(true);
  const { user } = renderApp(path);
  await user.click(await screen.findByRole('button', { name: 'It was a mistake: come back' }));
  expect(asked.map(({ method }) => method)).toContain('DELETE');
  expect(await screen.findByText(secret)).toBeTruthy();
});

test('the room of somebody who has left opens the notebook and no table', async () => {
  server(true);
  renderApp(path);
  expect(await screen.findByText(/You have left the case quietly/)).toBeTruthy();
  expect([...opened.keys()]).toEqual(['notebook']);
});

test('where the server cannot be reached the case stays away, also after a reload, until the server knows', async () => {
  const asked = server(false, refusing('not-saved'));
  const { user } = renderApp(path);
  await user.click(await screen.findByRole('button', { name: 'I may know this client' }));
  await user.click(await screen.findByRole('button', { name: 'Leave the case quietly' }));
  expect(await screen.findByText(/The server has not heard of it yet/)).toBeTruthy();
  await waitFor(() => expect(asked.filter(({ method }) => method === 'PUT').length).toBeGreaterThan(1), {
    timeout: 8_000,
  });
  cleanup();
  opened.clear();
  renderApp(path);
  expect(await screen.findByText(/You have left the case quietly/)).toBeTruthy();
  expect(opened.has('table')).toBe(false);
});

test('a document that was dropped is opened anew by the next one who wants it', () => {
  const name = { scope: 'table', meetingId: view.id } as const;
  const first = borrowDocument(name, openedFor);
  dropDocument(name);
  expect(borrowDocument(name, openedFor)).not.toBe(first);
});
