import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const script = join(import.meta.dirname, '../coach.ts');

/** The real process: what it answers to this on its standard input, line by line. */
async function coach(input: string | Uint8Array): Promise<{ lines: unknown[]; code: number | null; errors: string }> {
  const child = spawn(process.execPath, [script]);
  let [out, errors] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    out += piece;
  });
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    errors += piece;
  });
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const lines = out.split('\n').filter((line) => line !== '');
  return { lines: lines.map((line) => JSON.parse(line)), code, errors };
}

const line = (id: unknown, text: unknown) => `${JSON.stringify({ id, text })}\n`;

test('it answers each line in input order, with offsets in UTF-16 units', async () => {
  const { lines, code } = await coach(line('a', '😬 Call me at 555-0147.') + line(2, 'Nothing here.'));
  expect(lines).toEqual([
    { id: 'a', spans: [{ start: 14, end: 22, category: 'PHONE', level: 'red' }] },
    { id: 2, spans: [] },
  ]);
  expect(code).toBe(0);
});

test('a malformed line gets an error line in its place, and the rest goes on', async () => {
  const { lines } = await coach(`not JSON\n[]\n"words"\n${line('b', 7)}${line(null, 'x')}${line('c', 'She slept.')}`);
  expect(lines).toEqual([
    { error: expect.any(String) },
    { error: expect.any(String) },
    { error: expect.any(String) },
    { id: 'b', error: expect.any(String) },
    { id: null, error: expect.any(String) },
    { id: 'c', spans: [] },
  ]);
});

test('blank lines, a byte order mark, carriage returns and a last line without an end are no mistakes', async () => {
  const { lines } = await coach(`\uFEFF{"id":1,"text":"She slept."}\r\n\r\n   \n{"id":2,"text":"She slept."}`);
  expect(lines).toEqual([
    { id: 1, spans: [] },
    { id: 2, spans: [] },
  ]);
});

test('bytes that are no UTF-8 spoil their own line at most', async () => {
  const spoiled = Buffer.concat([Buffer.from('{"id":1,"text":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}\n')]);
  const { lines } = await coach(Buffer.concat([spoiled, Buffer.from(line(2, 'She slept.'))]));
  expect(lines).toHaveLength(2);
  expect(lines[1]).toEqual({ id: 2, spans: [] });
});

test('thousands of lines and one of a megabyte come back whole and in order', async () => {
  const long = 'She slept well and called nobody. '.repeat(30_000);
  const many = Array.from({ length: 3_000 }, (_, id) => line(id, 'Mrs. Kellerhoven rang.')).join('');
  const { lines, code } = await coach(many + line('long', long));
  expect(lines.map((answer) => (answer as { id: unknown }).id)).toEqual([...Array(3_000).keys(), 'long']);
  expect(code).toBe(0);
});

test('a reader that goes away ends it quietly', async () => {
  const child = spawn('sh', ['-c', `"${process.execPath}" "${script}" | head -n 1`]);
  let [out, errors] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    out += piece;
  });
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    errors += piece;
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(Array.from({ length: 20_000 }, (_, id) => line(id, 'She slept.')).join(''));
  await new Promise((resolve) => child.once('close', resolve));
  expect(out).toBe('{"id":0,"spans":[]}\n');
  expect(errors).toBe('');
});
