import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { forgetHeld, holdCopy } from './held-copy.ts';

let made = 0;

function holding() {
  made += 1;
  const path = `table/${made}`;
  const table = new Y.Doc();
  table.getText('notes').insert(0, 'She came.');
  const sent: Uint8Array[] = [];
  table.on('update', (update: Uint8Array) => sent.push(update));
  return { path, table, sent, held: holdCopy(path, table), words: () => table.getText('notes').toString() };
}

test('what is written in it reaches the table only when it is let go', () => {
  const { held, sent, words } = holding();
  held.document.getText('notes').insert(9, ' Maria left.');
  expect([words(), sent, held.waits.getState()]).toEqual(['She came.', [], { waiting: true }]);
  held.letGo();
  expect([words(), sent.length, held.waits.getState()]).toEqual(['She came. Maria left.', 1, { waiting: false }]);
});

test('what others write comes in while something waits, and both are there in the end', () => {
  const { table, held, words } = holding();
  held.document.getText('notes').insert(9, ' She left.');
  table.getText('notes').insert(0, 'Late: ');
  expect(held.document.getText('notes').toString()).toBe('Late: She came. She left.');
  held.letGo();
  expect(words()).toBe('Late: She came. She left.');
});

test('a name that was written and taken out again while it was held is in nothing that goes out', () => {
  const { held, sent } = holding();
  const notes = held.document.getText('notes');
  notes.insert(9, ' Maria');
  notes.delete(9, 6);
  notes.insert(9, ' K. left.');
  held.letGo();
  expect(sent.map((update) => new TextDecoder().decode(update)).join('')).not.toContain('Maria');
  expect(sent).toHaveLength(1);
});

test('what was kept is there again after a reload, and waits as before', () => {
  const { path, table, held } = holding();
  held.document.getText('notes').insert(9, ' Maria left.');
  held.keep();
  const anew = holdCopy(path, table);
  expect(anew.document.getText('notes').toString()).toBe('She came. Maria left.');
  expect(anew.waits.getState()).toEqual({ waiting: true });
  anew.letGo();
  expect(holdCopy(path, table).waits.getState()).toEqual({ waiting: false });
});

test('what waits when its author goes elsewhere is there when they come back, if it stays', () => {
  const { path, table, held } = holding();
  held.document.getText('notes').insert(9, ' Maria left.');
  held.keep();
  held.close(true);
  const back = holdCopy(path, table);
  expect(back.document.getText('notes').toString()).toBe('She came. Maria left.');
  back.close();
  expect(holdCopy(path, table).waits.getState()).toEqual({ waiting: false });
});

test('what was forgotten meanwhile, as when they sign out, is not kept again by leaving', () => {
  const { path, table, held } = holding();
  held.document.getText('notes').insert(9, ' Maria left.');
  held.keep();
  forgetHeld(path);
  held.close(true);
  expect(holdCopy(path, table).waits.getState()).toEqual({ waiting: false });
});
