import { categories } from '@casecircle/shared/coach/finding.ts';
import type { Score, Tally } from './score.ts';

/** Scores of several finders on the same notes, in columns that a person reads. */
export function describeScores(title: string, scores: ReadonlyMap<string, Score>): string {
  const all = [...scores.values()];
  const [first] = all;
  if (!first) return title;
  const rows: [string, (score: Score) => string][] = [
    ['recall, all kinds', (score) => percent(found(score), marks(score))],
    [
      '  of these red',
      (score) =>
        percent(
          sum(score, ({ red }) => red),
          marks(score),
        ),
    ],
    [
      '  kind also right',
      (score) =>
        percent(
          sum(score, ({ right }) => right),
          marks(score),
        ),
    ],
    [
      'touched at least',
      (score) =>
        percent(
          sum(score, ({ touched }) => touched),
          marks(score),
        ),
    ],
    ['notes fully clean', (score) => percent(score.clean, score.notes - score.plain)],
    ['false alarms per 100 words', (score) => rate(score.falseRed + score.falseAmber, score.words)],
    ['  of these red', (score) => rate(score.falseRed, score.words)],
    ['  in notes without marks', (score) => rate(score.cleanFalse, score.cleanWords)],
    ['  in them, red', (score) => rate(score.cleanFalseRed, score.cleanWords)],
    ...categories.map((category): [string, (score: Score) => string] => [
      `${category} (${first.categories.get(category)?.gold ?? 0})`,
      (score) => ofKind(score.categories.get(category)),
    ]),
  ];
  const head = `${title}: ${first.notes} notes, ${marks(first)} marks, ${first.cleanWords} words in notes without marks`;
  return [head, columns(['', ...scores.keys()]), ...rows.map(([name, tell]) => columns([name, ...all.map(tell)]))].join(
    '\n',
  );
}

/** Red and amber apart: "96.2 % (red 88.0)". */
function ofKind(tally: Tally | undefined): string {
  if (!tally) return '–';
  return `${percent(tally.red + tally.amber, tally.gold)} (red ${percent(tally.red, tally.gold).replace(' %', '')})`;
}

function columns([name = '', ...cells]: readonly string[]): string {
  return `  ${name.padEnd(28)}${cells.map((cell) => cell.padStart(21)).join('')}`;
}

function sum(score: Score, pick: (tally: Tally) => number): number {
  return [...score.categories.values()].reduce((total, tally) => total + pick(tally), 0);
}

function marks(score: Score): number {
  return sum(score, ({ gold }) => gold);
}

function found(score: Score): number {
  return sum(score, ({ red, amber }) => red + amber);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)} %`;
}

function rate(count: number, words: number): string {
  return words === 0 ? '–' : ((count / words) * 100).toFixed(2);
}
