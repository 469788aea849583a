import { expect, test } from 'vitest';
import { localDocument } from './local-document.ts';
import { nothingMade, type SavedEvent, savedReduce } from './saved-state.ts';
import { savedWords } from './saved-words.ts';
import type { DocumentState } from './shared-document.ts';

const handshake: SavedEvent[] = [{ kind: 'opened' }, { kind: 'sent', frame: 'step2' }, { kind: 'saved', frames: 1 }];

function documentAfter(...events: SavedEvent[]): DocumentState {
  const saved = [...handshake, ...events].reduce(savedReduce, nothingMade);
  return {
    link: saved.connection ? { kind: 'open' } : { kind: 'offline', attempts: 1 },
    loaded: true,
    saved,
    refused: null,
  };
}

test('what has no server is never called saved', () => {
  const local = localDocument('rehearsed').state.getState();
  expect(savedWords([local, local])).toEqual({ kind: 'local', short: 'Not stored' });
});

test('with a saved table and an unsaved notebook, it is not “Saved”', () => {
  const busy = documentAfter({ kind: 'edited' }, { kind: 'sent', frame: 'update' });
  expect(savedWords([documentAfter(), busy]).short).toBe('Saving…');
});

test('edits that wait are counted over all documents', () => {
  const one = documentAfter({ kind: 'closed' }, { kind: 'edited' });
  const two = documentAfter({ kind: 'closed' }, { kind: 'edited' }, { kind: 'edited' });
  expect(savedWords([one]).short).toBe('Offline, 1 edit waiting');
  expect(savedWords([one, two]).short).toBe('Offline, 3 edits waiting');
});

test('an ended document says why in words', () => {
  const ended: DocumentState = { ...documentAfter({ kind: 'closed' }), link: { kind: 'ended', code: 'signed-out' } };
  expect(savedWords([ended])).toMatchObject({ kind: 'stopped', more: expect.stringContaining('You are signed out') });
});

test('a refused edit is never called saved, even when everything else is', () => {
  expect(savedWords([{ ...documentAfter(), refused: { code: 'too-large' } }]).short).toBe('Not saved');
});

test('nothing is called saved before the first content has arrived', () => {
  expect(savedWords([{ ...documentAfter(), loaded: false }]).kind).toBe('opening');
});
