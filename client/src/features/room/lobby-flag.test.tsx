import { caseFields, ownedKey, tableRoots } from '@casecircle/shared/document/roots.ts';
import type { CoachFlag } from '@casecircle/shared/protocol/coach.ts';
import { type DocumentName, documentPath } from '@casecircle/shared/protocol/documents.ts';
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { createStore } from 'zustand/vanilla';
import type { Give, LiveMeeting } from '../../live/meeting-socket.ts';
import { answering } from '../../testing/fake-server.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { ana } from '../../testing/samples.ts';
import { ids, inPhase, openedDocument, view } from './testing/room-for-tests.tsx';

const given = vi.hoisted(() => vi.fn());
const flags = vi.hoisted(() => ({ now: [] as CoachFlag[] }));

vi.mock('../../live/meeting-socket.ts', () => ({
  joinMeeting: () => ({
    live: createStore<LiveMeeting>(() => ({
      connection: { kind: 'online' },
      state: { version: 1, meeting: { ...inPhase('questions'), stage: { kind: 'lobby' } }, now: 0 },
      present: [ids.presenter, ids.facilitator],
      serverOffset: 0,
      flags: flags.now,
    })),
    give: (async (command) => {
      given(command);
      return { ok: true, version: 2 };
    }) satisfies Give,
    again: () => undefined,
    close: () => undefined,
  }),
}));

vi.mock('../../live/shared-document.ts', async (original) => ({
  ...(await original()),
  openDocument: (name: DocumentName) => {
    const shared = openedDocument(documentPath(name));
    const put = new Y.Map<unknown>([
      [caseFields.question, new Y.Text('How do I stay with Mrs. Kellerhoven?')],
      [caseFields.notes, new Y.XmlFragment()],
    ]);
    shared.document.getMap(tableRoots.cases).set(ownedKey(ids.presenter, ids.case), put);
    return shared;
  },
}));

const place = { root: 'cases', key: ownedKey(ids.presenter, ids.case) } as const;
const parts = [{ block: 0, start: 19, end: 35, level: 'red' as const }];
const flag: CoachFlag = { place, author: ids.presenter, count: 1, categories: ['NAME'], parts };

function lobby(id: string, role: 'facilitator' | 'member', told: CoachFlag[]) {
  flags.now = told;
  const planned = { ...view, status: 'planned', role } as const;
  answering({ 'GET /api/me': { ...ana, id }, [`GET /api/meetings/${view.id}`]: planned });
  return renderApp(`/meetings/${view.id}/lobby`);
}

test('a facilitator is asked in the lobby already, with the words, and blanks them there', async () => {
  const { user } = lobby(ids.facilitator, 'facilitator', [flag]);
  const note = within(await screen.findByRole('complementary', { name: 'The coach asks' }));
  expect(note.getByText('The coach sees a name in what stands here, by Ana.')).toBeTruthy();
  await user.click(note.getByRole('button', { name: 'Blank the words for everyone' }));
  expect(await screen.findByText(/^“Mrs\. Kellerhoven” becomes/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Blank the words' }));
  expect(given).toHaveBeenCalledWith({ kind: 'blank-words', place });
});

test('the author is asked there, too, and led to where it can be changed', async () => {
  lobby(ids.presenter, 'member', [flag]);
  const note = within(await screen.findByRole('complementary', { name: 'The coach asks' }));
  expect(note.getByRole('link', { name: 'Change it' }).getAttribute('href')).toBe(`/meetings/${view.id}/prepare`);
  expect(note.queryByRole('button', { name: /Blank/ })).toBeNull();
});
