import { closeWords } from '@casecircle/shared/protocol/close-words.ts';
import { closeCodes } from '@casecircle/shared/protocol/documents.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { savedWords } from './saved-words.ts';
import { openDocument, type SharedDocument } from './shared-document.ts';
import { FakeServer } from './testing/fake-server.ts';

const name = { scope: 'table', meetingId: '6f9a5f9e-9a50-4b5e-8a35-6f3a4c1d2e3f' } as const;

let server: FakeServer;
let opened: SharedDocument;

beforeEach(() => {
  server = new FakeServer();
  opened = openDocument(name, { url: 'ws://server/documents', Socket: server.Socket });
});
afterEach(() => opened.close());

const said = () => savedWords([opened.state.getState()]).short;
const saying = (words: string) => vi.waitFor(() => expect(said()).toBe(words), { timeout: 8_000 });
const write = (words: string) => opened.document.getText('question').insert(0, words);
const stored = () => server.document.getText('question').toString();

test('a document without edits is saved once it is open', async () => {
  await saying('Saved');
});

test('an edit is called saved only after the server has confirmed it', async () => {
  await saying('Saved');
  server.saves = false;
  write('words');
  await vi.waitFor(() => expect(stored()).toBe('words'));
  expect(said()).toBe('Saving…');
  server.confirm();
  await saying('Saved');
});

test('what was typed while the server was away arrives by itself when it is back', async () => {
  await saying('Saved');
  server.down = true;
  server.drop(1006);
  write('one ');
  write('two ');
  await saying('Offline, 2 edits waiting');
  server.down = false;
  await saying('Saved');
  expect(stored()).toBe('two one ');
});

test('edits that were sent but lost in a crash are sent again', async () => {
  await saying('Saved');
  server.deaf = true;
  write('lost on the way');
  server.drop(1006);
  await saying('Offline, 1 edit waiting');
  expect(stored()).toBe('');
  server.deaf = false;
  await saying('Saved');
  expect(stored()).toBe('lost on the way');
});

test('“come back later” is not the end', async () => {
  await saying('Saved');
  server.drop(closeCodes.tryAgainLater);
  await vi.waitFor(() => expect(opened.state.getState().link.kind).toBe('offline'));
  await saying('Saved');
});

test.each([
  [closeCodes.signedOut, 'signed-out'],
  [closeCodes.notFound, 'not-found'],
  [closeCodes.malformed, 'malformed'],
  [closeCodes.tooLarge, 'too-large'],
  [closeCodes.frameTooLarge, 'too-large'],
  [closeCodes.forgotten, 'forgotten'],
])('close code %i ends it for good with the words of “%s”', async (code, refusal) => {
  await saying('Saved');
  server.drop(code);
  await vi.waitFor(() => expect(opened.state.getState().link).toEqual({ kind: 'ended', code: refusal, why: code }));
});

test.each(Object.entries(closeCodes))('of close code %s (%i) the screen says what happened', async (_name, code) => {
  await saying('Saved');
  server.down = true;
  server.drop(code);
  await vi.waitFor(() => expect(savedWords([opened.state.getState()]).more).toBe(closeWords[code]));
});

test('what the server said when it sent somebody away is no longer said once they are back', async () => {
  await saying('Saved');
  server.drop(closeCodes.tooMany);
  await vi.waitFor(() => expect(savedWords([opened.state.getState()]).more).toBe(closeWords[closeCodes.tooMany]));
  await saying('Saved');
  expect(savedWords([opened.state.getState()]).more).toBeUndefined();
});

test('a session that ended is not called offline for long, and what was typed is sent after signing in', async () => {
  opened.close();
  const isSignedOut = vi.fn(async () => true);
  opened = openDocument(name, { url: 'ws://server/documents', Socket: server.Socket, isSignedOut });
  await saying('Saved');
  server.down = true;
  server.drop(1006);
  write('kept');
  await saying('Disconnected');
  expect(savedWords([opened.state.getState()]).step).toBe('sign-in');
  server.down = false;
  isSignedOut.mockResolvedValue(false);
  opened.again();
  await saying('Saved');
  expect(stored()).toBe('kept');
});

test('a server that is only away stays offline, however often it is asked', async () => {
  opened.close();
  const isSignedOut = vi.fn(async () => false);
  opened = openDocument(name, { url: 'ws://server/documents', Socket: server.Socket, isSignedOut });
  await saying('Saved');
  server.down = true;
  server.drop(1006);
  await vi.waitFor(() => expect(isSignedOut.mock.calls.length).toBeGreaterThan(1), { timeout: 8_000 });
  expect(opened.state.getState().link.kind).toBe('offline');
});

test('words that the server refused stay on the page and are never called saved', async () => {
  await saying('Saved');
  write('too much');
  server.refuse(JSON.stringify({ code: 'too-large' }));
  await saying('Not saved');
  write('and more ');
  server.confirm();
  server.drop(1006);
  await vi.waitFor(() => expect(opened.state.getState().link.kind).toBe('offline'));
  await vi.waitFor(() => expect(opened.state.getState().link.kind).toBe('open'), { timeout: 8_000 });
  expect(said()).toBe('Not saved');
  expect(opened.document.getText('question').toString()).toBe('and more too much');
});
