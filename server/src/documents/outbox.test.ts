import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { Outbox } from './outbox.ts';
import { binaryFrame, headOf } from './websocket-frame.ts';

/** A stock client, and the outbox at the other end of its line. `writes` counts what goes to the system. */
async function line({ last = () => undefined as Buffer | undefined, most = 1_000_000 } = {}) {
  const server = createServer().listen(0, '127.0.0.1');
  const sockets = new WebSocketServer({ noServer: true });
  onTestFinished(() => void server.close());
  const upgraded = new Promise<Duplex>((resolve) => {
    server.on('upgrade', (request, stream, head) =>
      sockets.handleUpgrade(request, stream, head, () => resolve(stream)),
    );
  });
  await once(server, 'listening');
  const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  onTestFinished(() => client.terminate());
  const received: Buffer[] = [];
  client.on('message', (bytes) => received.push(bytes as Buffer));
  const stream = await upgraded;
  const counts = { writes: 0, behind: 0 };
  const write = stream.write.bind(stream) as (...values: unknown[]) => boolean;
  stream.write = (...values: unknown[]) => {
    counts.writes += 1;
    return write(...values);
  };
  const onBehind = () => {
    counts.behind += 1;
  };
  const outbox = new Outbox(stream, { last, most, onBehind });
  return { outbox, client, received, counts };
}

test('frames of every length reach a stock client whole and in order', async () => {
  const { outbox, received } = await line({ most: 100_000_000 });
  const lengths = [0, 1, 123, 124, 125, 126, 65_532, 65_533, 65_534, 70_000, 3];
  for (const length of lengths) outbox.send(binaryFrame([7, 9], new Uint8Array(length).fill(length % 251)));
  await expect.poll(() => received.length).toBe(lengths.length);
  for (const [index, length] of lengths.entries()) {
    expect(received[index]?.equals(Buffer.concat([Buffer.of(7, 9), Buffer.alloc(length, length % 251)]))).toBe(true);
  }
});

test('what is sent in one turn goes out in one write, and what comes last is asked for only then', async () => {
  let asked = 0;
  const last = () => (asked++ === 0 ? binaryFrame([3]) : undefined);
  const { outbox, received, counts } = await line({ last });
  outbox.send(binaryFrame([1]));
  outbox.send(binaryFrame([2]));
  expect([counts.writes, asked]).toEqual([0, 0]);
  await expect.poll(() => received.map(([first]) => first)).toEqual([1, 2, 3]);
  expect(counts.writes).toBe(1);
});

test('what may wait travels with the next frame, and goes by itself where there is none', async () => {
  let count = 0;
  const unsaid: Buffer[] = [];
  const { outbox, received, counts } = await line({ last: () => unsaid.shift() });
  const settle = () => {
    count += 1;
    unsaid.push(binaryFrame([100, count]));
    outbox.touch();
  };
  settle();
  outbox.send(binaryFrame([1]));
  await expect.poll(() => received.map(([first]) => first)).toEqual([1, 100]);
  expect(counts.writes).toBe(1);
  settle();
  await expect.poll(() => received.map(([first]) => first)).toEqual([1, 100, 100]);
  expect(counts.writes).toBe(2);
});

test('a long frame keeps its place among the others and does not count as a backlog', async () => {
  const { outbox, received, counts } = await line({ most: 1_000 });
  const state = new Uint8Array(5_000_000).fill(5);
  outbox.send(binaryFrame([1]));
  const out = new Promise<void>((resolve) => outbox.sendLong(headOf([2], state.byteLength), state, resolve));
  outbox.send(binaryFrame([3]));
  await out;
  await expect.poll(() => received.map(([first]) => first)).toEqual([1, 2, 3]);
  expect([received[1]?.byteLength, counts.behind]).toEqual([5_000_001, 0]);
});

test('D-53: a reader who does not read is noticed once, and is sent no state any more', async () => {
  const { outbox, client, counts } = await line({ most: 100_000 });
  client.pause();
  const frame = binaryFrame([1], new Uint8Array(1_000_000));
  for (let count = 0; count < 20; count += 1) outbox.send(frame);
  await expect.poll(() => counts.behind).toBe(1);
  const { writes } = counts;
  outbox.sendLong(headOf([2], 1), Uint8Array.of(1), () => undefined);
  for (let count = 0; count < 20; count += 1) outbox.send(frame);
  outbox.flush();
  expect(counts).toEqual({ behind: 1, writes });
});
