import { writeDecision } from '@casecircle/shared/document/coach-words.ts';
import { sharedCase } from '@casecircle/shared/document/roots.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { saved, scene, until } from '../../documents/testing/scene.ts';

async function presenting() {
  const at = await scene();
  const { place, group } = at;
  const desk = await at.opened(at.draft, group.presenter);
  desk.doc.getText('question').insert(0, 'How do I stay with her?');
  const paragraph = new Y.XmlElement('paragraph');
  desk.doc.getXmlFragment('notes').insert(0, [paragraph]);
  const words = new Y.XmlText();
  paragraph.insert(0, [words]);
  const share = () =>
    place.giveCommand(group.meetingId, group.presenter, {
      command: { kind: 'share-case', attested: true },
      seen: Number.MAX_SAFE_INTEGER,
    });
  const table = await at.opened(at.table, group.member);
  const shared = () => sharedCase(table.doc, group.presenter, group.caseId);
  return { ...at, desk, words, share, shared, table };
}

test('C-9: while the coach asks about a word nothing is shared, and nobody receives it', async () => {
  const at = await presenting();
  at.words.insert(0, 'Her mother, Mrs. Kellerhoven, rang me on 14 March.');
  await saved(at.desk);
  const refused = await at.share();
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'identifying', about: '2 red, 0 amber' } });
  expect(at.shared()).toBeUndefined();
  expect(at.table.heard('Kellerhoven')).toBe(false);
});

test('C-9: an amber word that nobody looked at keeps it, too', async () => {
  const at = await presenting();
  // a feast is amber by rule, whatever the weights say
  at.words.insert(0, 'It began at Christmas, and I was tired.');
  await saved(at.desk);
  expect(await at.share()).toMatchObject({ refusal: { code: 'identifying', about: '0 red, 1 amber' } });
});

test('C-9: what its author said identifies nobody does not keep a case from being shared', async () => {
  const at = await presenting();
  at.words.insert(0, 'We spoke of the Quorvale again, and I was tired.');
  writeDecision(at.desk.doc, 'settled', 'Quorvale', 1);
  await saved(at.desk);
  expect(await at.share()).toMatchObject({ ok: true });
  await until(() => expect(at.shared()?.notes.toString()).toContain('Quorvale'));
});

test('C-9: a word of the author’s own list is asked about however harmless it looks', async () => {
  const at = await presenting();
  at.words.insert(0, 'She keeps bees, and I was tired.');
  writeDecision(at.desk.doc, 'own', 'bees', 1);
  await saved(at.desk);
  expect(await at.share()).toMatchObject({ refusal: { code: 'identifying', about: '1 red, 0 amber' } });
});

test('C-9: what is removed can be shared at once', async () => {
  const at = await presenting();
  at.words.insert(0, 'Her mother, Mrs. Kellerhoven, was tired.');
  await saved(at.desk);
  expect(await at.share()).toMatchObject({ ok: false });
  at.words.delete(0, 26);
  at.words.insert(0, 'Her mother');
  await saved(at.desk);
  expect(await at.share()).toMatchObject({ ok: true });
});
