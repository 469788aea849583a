import { createInterface } from 'node:readline';
import { warmUp } from '../shared/src/coach/warm-up.ts';
import { answer } from './coach/answer.ts';

/**
 * `pnpm --silent coach`: one JSON line `{id, text}` in, one JSON line `{id, spans}` out, in input order. A line that
 * cannot be read gets `{id?, error}`; the rest goes on. Ends with the input, or when nobody reads its answers any more.
 */
warmUp();
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  if (line.replace(/^\uFEFF/, '').trim() === '') continue;
  if (!process.stdout.write(`${JSON.stringify(answer(line))}\n`))
    await new Promise((drained) => process.stdout.once('drain', drained));
}
