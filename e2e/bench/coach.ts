import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { bundleSize } from './coach/bundle.ts';
import { type Finder, openFinders } from './coach/finders.ts';
import { tellMisses } from './coach/misses.ts';
import { type Note, readNotes } from './coach/read-notes.ts';
import { describeScores } from './coach/report.ts';
import { type Found, type Score, score } from './coach/score.ts';

/** How long a text is, in characters, of which speed is measured: several notes, as long as a case gets. */
const longText = 3_000;

const sealed = join(import.meta.dirname, 'coach/sealed');
const noneSealed =
  'There are no sealed notes now. Somebody who has read neither the rules nor other notes has to write them into e2e/bench/coach/sealed; the form is in e2e/bench/coach/notes/README.md.';

/**
 * `pnpm bench coach`: the coach beside its peers on the corpus of marked notes, the half that the rules and weights were made with
 * apart from the half held back; speed and size in the same run. What each measure means is said in coach/score.ts.
 * `--misses` tells instead what the coach misses and sees wrongly, of the open half only; `--sealed` measures notes that nobody has
 * read but their writer, by totals alone: for when the work on rules and weights is done, not while it goes on.
 */
export async function benchCoach(flags: readonly string[]): Promise<{ text: string; ok: boolean }> {
  const notes = readNotes();
  if (flags.includes('--misses')) return { text: tellMisses(notes.filter(({ half }) => half === 'open')), ok: true };
  if (flags.includes('--sealed')) return describeSealed();
  const finders = await openFinders();
  const found = new Map<string, Map<string, readonly Found[]>>();
  for (const [name, find] of finders) found.set(name, await findAll(notes, find));
  const parts = (['open', 'held'] as const).map((half) => {
    const some = notes.filter((note) => note.half === half);
    const scores = [...found].map(([name, all]): [string, Score] => [name, score(some, (text) => all.get(text) ?? [])]);
    return describeScores(`${half} half`, new Map(scores));
  });
  parts.push(await describeCost(notes, finders));
  return { text: parts.join('\n\n'), ok: true };
}

async function describeSealed(): Promise<{ text: string; ok: boolean }> {
  const notes = existsSync(sealed) ? readNotes(sealed) : [];
  if (notes.length === 0) return { text: noneSealed, ok: false };
  const scores = new Map<string, Score>();
  for (const [name, find] of await openFinders()) {
    const all = await findAll(notes, find);
    scores.set(
      name,
      score(notes, (text) => all.get(text) ?? []),
    );
  }
  return { text: describeScores('sealed notes', scores), ok: true };
}

async function findAll(notes: readonly Note[], find: Finder): Promise<Map<string, readonly Found[]>> {
  const all = new Map<string, readonly Found[]>();
  for (const { text } of notes) all.set(text, await find(text));
  return all;
}

async function describeCost(notes: readonly Note[], finders: ReadonlyMap<string, Finder>): Promise<string> {
  const lines = ['cost, the ratio to the coach behind it'];
  const texts = longTexts(notes);
  const speeds = new Map<string, number>();
  for (const [name, find] of finders) speeds.set(name, await speed(texts, find));
  const own = { speed: speeds.get('coach') ?? Number.NaN, size: (await bundleSize('coach')) ?? Number.NaN };
  for (const [name, took] of speeds) {
    const size = await bundleSize(name);
    const weight =
      size === undefined
        ? 'cannot be bundled for a browser'
        : `${size} bytes gzipped (${(size / own.size).toFixed(2)})`;
    lines.push(
      `  ${name.padEnd(16)}${took.toFixed(2)} ms per 1,000 characters (${(took / own.speed).toFixed(2)}); ${weight}`,
    );
  }
  return lines.join('\n');
}

function longTexts(notes: readonly Note[]): string[] {
  const texts: string[] = [];
  for (const { text } of notes) {
    const last = texts.at(-1);
    if (last !== undefined && last.length < longText) texts[texts.length - 1] = `${last}\n\n${text}`;
    else texts.push(text);
  }
  return texts;
}

/** Milliseconds per 1,000 characters: the median of seven rounds over all texts, after one to warm up. */
async function speed(texts: readonly string[], find: Finder): Promise<number> {
  const characters = texts.join('').length;
  const rounds: number[] = [];
  for (let round = 0; round < 8; round += 1) {
    const started = performance.now();
    for (const text of texts) await find(text);
    if (round > 0) rounds.push(((performance.now() - started) * 1_000) / characters);
  }
  return rounds.toSorted((one, other) => one - other)[3] ?? Number.NaN;
}
