import { performance } from 'node:perf_hooks';
import { findIdentifiers } from '../../shared/src/coach/find-identifiers.ts';
import { bundleSize } from './coach/bundle.ts';
import { readNotes } from './coach/read-notes.ts';
import { describeScore } from './coach/report.ts';
import { type Found, score } from './coach/score.ts';

/**
 * `pnpm bench coach`: the coach on the corpus of marked notes, the half that the rules
 * were written with apart from the half held back. The text's measures are explained in coach/score.ts.
 */
export async function benchCoach(): Promise<{ text: string; ok: boolean }> {
  const notes = readNotes();
  const finders: Record<string, (text: string) => readonly Found[]> = { coach: findIdentifiers };
  const parts: string[] = [];
  for (const half of ['open', 'held'] as const) {
    const some = notes.filter((note) => note.half === half);
    for (const [name, find] of Object.entries(finders))
      parts.push(describeScore(`${name}, ${half} half`, score(some, find)));
  }
  const text = notes.map((note) => note.text).join('\n');
  for (const [name, find] of Object.entries(finders))
    parts.push(
      `${name}: ${speed(
        notes.map((note) => note.text),
        find,
      ).toFixed(3)} ms per 1,000 characters`,
    );
  const { total, largest } = bundleSize();
  parts.push(
    `coach bundle: ${total} bytes gzipped, the largest part ${largest}; ${text.length} characters in ${notes.length} notes`,
  );
  return { text: parts.join('\n\n'), ok: total <= 250_000 };
}

function speed(texts: readonly string[], find: (text: string) => unknown): number {
  for (const text of texts.slice(0, 50)) find(text);
  const started = performance.now();
  for (const text of texts) find(text);
  return ((performance.now() - started) * 1000) / texts.join('').length;
}
