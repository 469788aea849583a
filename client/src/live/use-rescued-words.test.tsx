import { readEntries, readSlips, writeEntry } from '@casecircle/shared/document/entries.ts';
import { render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { borrowDocument, returnDocument } from './document-registry.ts';
import { openDocument, type SharedDocument } from './shared-document.ts';
import { FakeServer } from './testing/fake-server.ts';
import { useDocument, useDocumentState } from './use-document.ts';
import { useRescuedWords } from './use-rescued-words.ts';

const me = '11111111-1111-4111-8111-111111111111';
const meetingId = '7f9a5f9e-9a50-4b5e-8a35-6f3a4c1d2e3f';
const entry = { kind: 'idea', caseId: meetingId, phase: 'feedback', text: 'Ask her.', at: 1 } as const;

afterEach(() => {
  vi.unstubAllGlobals();
  sessionStorage.clear();
});

/** A screen on a table and a notebook, as the room is. `shown` is the table that it shows at the moment. */
function openScreen(tables: FakeServer, notebooks: FakeServer) {
  const shown: { table?: SharedDocument } = {};
  const notebook = { scope: 'notebook', meetingId, personId: me } as const;
  // Opened before the screen, which joins it; the screen itself opens what the browser's sockets lead to.
  const edge = { url: 'ws://server/documents', Socket: notebooks.Socket };
  const borrowed = borrowDocument(notebook, (name) => openDocument(name, edge));
  vi.stubGlobal('WebSocket', tables.Socket);
  function Screen() {
    const table = useDocument({ scope: 'table', meetingId });
    const joined = useDocument(notebook);
    return table && joined ? <Opened table={table} notebook={joined} /> : null;
  }
  function Opened({ table, notebook }: { table: SharedDocument; notebook: SharedDocument }) {
    const { loaded } = useDocumentState(table);
    const rescued = useRescuedWords(table, notebook, me);
    shown.table = table;
    return <p>{loaded ? (rescued ?? 'ready') : 'opening'}</p>;
  }
  const { unmount } = render(<Screen />);
  const leave = () => {
    unmount();
    returnDocument(borrowed);
  };
  return { shown, leave };
}

test('D-79: after a refusal the screen follows to a table without the words, and says where they are', async () => {
  const [tables, notebooks] = [new FakeServer(), new FakeServer()];
  const { shown, leave } = openScreen(tables, notebooks);
  await screen.findByText('ready');
  const before = shown.table;
  tables.refuses = JSON.stringify({ code: 'wrong-stage', about: 'entries' });
  if (before) writeEntry(before.document, me, '22222222-2222-4222-8222-222222222222', entry);
  await screen.findByText(/They are in your notebook now/);
  expect(shown.table).not.toBe(before);
  expect(shown.table && readEntries(shown.table.document)).toEqual([]);
  await waitFor(() => expect(readSlips(notebooks.document)).toMatchObject([{ text: 'Ask her.' }]));
  leave();
});
