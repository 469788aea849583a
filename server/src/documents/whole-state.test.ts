import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { WholeState } from './whole-state.ts';

/** A text that is long enough for its state to be kept. */
function longText() {
  const doc = new Y.Doc();
  const text = doc.getText('notes');
  text.insert(0, 'long '.repeat(20_000));
  return { doc, text, whole: new WholeState(doc) };
}

function joined({ state, since }: ReturnType<WholeState['read']>): string {
  const joiner = new Y.Doc();
  for (const update of [state, ...since]) Y.applyUpdate(joiner, update);
  return joiner.getText('notes').toString();
}

test('a joiner just after an edit gets the state that is there, and the edit', () => {
  const { text, whole } = longText();
  const { state } = whole.read();
  text.insert(0, 'new ');
  const again = whole.read();
  expect([again.state, again.since.length]).toEqual([state, 1]);
  expect(joined(again)).toBe(text.toString());
});

test('a joiner never gets what was deleted before they came', () => {
  const { text, whole } = longText();
  text.insert(0, 'regretted ');
  whole.read();
  text.insert(0, 'new ');
  text.delete(4, 10);
  const { state, since } = whole.read();
  expect([state, ...since].some((update) => Buffer.from(update).includes('regretted'))).toBe(false);
  expect(joined(whole.read())).toBe(text.toString());
});

test('after many edits the state is encoded anew, and a short document keeps none', () => {
  const { text, whole } = longText();
  whole.read();
  for (let count = 0; count <= 500; count += 1) text.insert(0, 'x');
  expect(whole.read().since).toEqual([]);
  expect(joined(whole.read())).toBe(text.toString());
  const short = new Y.Doc();
  const ofShort = new WholeState(short);
  ofShort.read();
  short.getText('notes').insert(0, 'x');
  expect(ofShort.read().since).toEqual([]);
  expect(joined(ofShort.read())).toBe('x');
});
