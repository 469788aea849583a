import { type DocumentName, documentPath } from '@casecircle/shared/protocol/documents.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { createStore } from 'zustand/vanilla';
import { anythingWaits, borrowDocument, returnDocument, warnBeforeLeaving } from './document-registry.ts';
import { nothingMade, savedReduce } from './saved-state.ts';
import type { DocumentState, SharedDocument } from './shared-document.ts';

const connected = savedReduce(savedReduce(nothingMade, { kind: 'opened' }), { kind: 'sent', frame: 'step2' });
const withEdit = savedReduce(savedReduce(connected, { kind: 'edited' }), { kind: 'sent', frame: 'update' });
const confirmed = savedReduce(withEdit, { kind: 'saved', frames: 2 });

const closed: string[] = [];

function open(name: DocumentName): SharedDocument {
  const document = new Y.Doc();
  const state = createStore<DocumentState>(() => ({
    link: { kind: 'open' },
    loaded: true,
    saved: connected,
    refused: null,
  }));
  const close = () => void closed.push(name.scope);
  return {
    path: documentPath(name),
    document,
    awareness: new Awareness(document),
    state,
    again: () => undefined,
    close,
  };
}

const draft: DocumentName = { scope: 'draft', caseId: '44444444-4444-4444-8444-444444444444' };
const borrow = () => borrowDocument(draft, open);

beforeEach(() => {
  vi.useFakeTimers();
  closed.length = 0;
});
afterEach(() => vi.useRealTimers());

test('two screens that open one document share it, and it closes after both have left', () => {
  const one = borrow();
  const other = borrow();
  expect(other).toBe(one);
  returnDocument(one);
  vi.advanceTimersByTime(6_000);
  expect(closed).toEqual([]);
  returnDocument(other);
  vi.advanceTimersByTime(6_000);
  expect(closed).toEqual(['draft']);
});

test('a document with unsaved edits outlives its screen until the server has confirmed them', () => {
  const shared = borrow();
  shared.state.setState({ saved: withEdit });
  returnDocument(shared);
  vi.advanceTimersByTime(6_000);
  expect(closed).toEqual([]);
  expect(anythingWaits()).toBe(true);
  shared.state.setState({ saved: confirmed });
  expect(closed).toEqual(['draft']);
  expect(anythingWaits()).toBe(false);
});

test('the browser asks before a page with unsaved edits is closed, and only then', () => {
  const shared = borrow();
  const stop = warnBeforeLeaving();
  const leaves = () => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  expect(leaves()).toBe(true);
  shared.state.setState({ saved: withEdit });
  expect(leaves()).toBe(false);
  shared.state.setState({ saved: confirmed });
  stop();
  returnDocument(shared);
  vi.advanceTimersByTime(6_000);
});
