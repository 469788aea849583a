import { expect, test } from 'vitest';
import { createMailbox } from './mailbox.ts';

test('letters that arrive during one batch are handed over together with the next', async () => {
  const batches: number[][] = [];
  const [started, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const mailbox = createMailbox<number>(async (letters) => {
    batches.push(letters);
    started.resolve();
    await gate.promise;
  });
  mailbox.post(1);
  await started.promise;
  for (const letter of [2, 3, 4]) mailbox.post(letter);
  gate.resolve();
  await mailbox.alone(() => undefined);
  expect(batches).toEqual([[1], [2, 3, 4]]);
});

test('a batch takes no more than it may, and the rest follows in order', async () => {
  const batches: number[][] = [];
  const mailbox = createMailbox<number>(async (letters) => void batches.push(letters), 2);
  for (const letter of [1, 2, 3, 4, 5]) mailbox.post(letter);
  while (mailbox.waiting() > 0) await mailbox.alone(() => undefined);
  expect(batches).toEqual([[1, 2], [3, 4], [5]]);
});

test('a task runs alone, and its failure is its own', async () => {
  const order: string[] = [];
  const mailbox = createMailbox<string>(async (letters) => void order.push(...letters));
  mailbox.post('before');
  const failing = mailbox.alone(() => Promise.reject(new Error('mine')));
  mailbox.post('after');
  await expect(failing).rejects.toThrow('mine');
  await mailbox.alone(() => undefined);
  expect(order).toEqual(['before', 'after']);
});
