import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sharedCase } from '@casecircle/shared/document/roots.ts';
import type { Command } from '@casecircle/shared/domain/meeting/command.ts';
import { expect, test } from 'vitest';
import type { ExaminerSettings } from '../../coach/examiner.ts';
import { saved, scene, until } from '../../documents/testing/scene.ts';
import { temporaryFolder } from '../../storage/testing/temporary-folder.ts';

/** A presenter whose draft is read by a coach that takes its time; `null` is all the time there is. */
async function presenting(takesMs: number | null, settings: ExaminerSettings = {}) {
  const file = join(temporaryFolder(), 'slow.mjs');
  writeFileSync(
    file,
    `process.on('message', () => {
       Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0${takesMs === null ? '' : `, ${takesMs}`});
       process.send({ kind: 'read', findings: [] });
     });
     process.on('disconnect', () => process.exit());
     process.send({ kind: 'ready' });`,
  );
  const at = await scene({ coach: { program: pathToFileURL(file), ...settings } });
  const { place, group } = at;
  const desk = await at.opened(at.draft, group.presenter);
  const question = desk.doc.getText('question');
  question.insert(0, 'How do I stay?');
  await saved(desk);
  const give = (person: string, command: Command) =>
    place.giveCommand(group.meetingId, person, { command, seen: Number.MAX_SAFE_INTEGER });
  const share = () => give(group.presenter, { kind: 'share-case', attested: true });
  const table = await at.opened(at.table, group.member);
  const shared = () => sharedCase(table.doc, group.presenter, group.caseId);
  return { ...at, desk, question, give, share, shared };
}

test('C-9: while the coach reads a case the meeting goes on, and what it cannot read in time is not shared', async () => {
  const { give, group, share, shared } = await presenting(null, { readingMs: 1_000 });
  const answers: string[] = [];
  const sharing = share().finally(() => answers.push('share'));
  const starting = give(group.facilitator, { kind: 'start' }).finally(() => answers.push('start'));
  expect(await starting).toMatchObject({ ok: true });
  expect(await sharing).toMatchObject({ ok: false, refusal: { code: 'unread' } });
  expect(answers).toEqual(['start', 'share']);
  expect(shared()).toBeUndefined();
});

test('C-9: words that are written on while the coach reads are read again before they are shared', async () => {
  const { desk, question, share, shared } = await presenting(300);
  const sharing = share();
  question.insert(question.length, ' With her grief?');
  await saved(desk);
  expect(await sharing).toMatchObject({ ok: true });
  await until(() => expect(shared()?.question.toString()).toBe('How do I stay? With her grief?'));
});

test('C-9: words that never stand still are not shared, and their author is told why', async () => {
  const { question, share, shared } = await presenting(50);
  const typing = setInterval(() => question.insert(0, 'So '), 5);
  expect(await share()).toMatchObject({
    ok: false,
    refusal: { code: 'identifying', about: 'changed', sentence: expect.stringContaining('written on') },
  });
  clearInterval(typing);
  expect(shared()).toBeUndefined();
});
