import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { coachRoot, readCoachWords, removeDecision, writeDecision } from './coach-words.ts';

test('a decision is shown as its words were written, and holds however they are written', () => {
  const document = new Y.Doc();
  writeDecision(document, 'settled', ' Luca Meier ', 1);
  expect(readCoachWords(document).settled).toEqual(['Luca Meier']);
  writeDecision(document, 'settled', 'LUCA Meier', 2);
  expect(readCoachWords(document).settled).toEqual(['LUCA Meier']);
  removeDecision(document, 'settled', 'luca meier');
  expect(readCoachWords(document).settled).toEqual([]);
});

test('a decision that shows other words than its own is shown by its own', () => {
  const document = new Y.Doc();
  document.getMap(coachRoot).set('settled:luca', { at: 1, words: 'Anna' });
  document.getMap(coachRoot).set('own:sils', { at: 1 });
  expect(readCoachWords(document)).toEqual({ settled: ['luca'], own: ['sils'] });
});
