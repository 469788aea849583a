import type { Score } from './score.ts';

/** A score in lines a person reads. */
export function describeScore(name: string, score: Score): string {
  const tallies = [...score.categories].toSorted(([one], [other]) => one.localeCompare(other));
  const sum = (pick: (tally: Score['categories'] extends Map<string, infer T> ? T : never) => number) =>
    tallies.reduce((total, [, tally]) => total + pick(tally), 0);
  const gold = sum((tally) => tally.gold);
  const found = sum((tally) => tally.red + tally.amber);
  const marked = score.notes - score.plain;
  return [
    `${name}: ${percent(found, gold)} of ${gold} marks wholly covered (red ${percent(
      sum((tally) => tally.red),
      gold,
    )}), ${percent(
      sum((tally) => tally.touched),
      gold,
    )} touched`,
    `  notes with every mark covered: ${score.clean} of ${marked} (${percent(score.clean, marked)})`,
    `  false alarms per 100 words: ${rate(score.falseRed + score.falseAmber, score.words)} (red ${rate(score.falseRed, score.words)}); in notes without marks ${rate(score.cleanFalse, score.cleanWords)} (red ${rate(score.cleanFalseRed, score.cleanWords)}) in ${score.cleanWords} words`,
    ...tallies.map(
      ([category, tally]) =>
        `  ${category.padEnd(12)} ${percent(tally.red + tally.amber, tally.gold).padStart(6)} of ${String(tally.gold).padStart(4)}: red ${tally.red}, amber ${tally.amber}`,
    ),
  ].join('\n');
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)} %`;
}

function rate(count: number, words: number): string {
  return words === 0 ? '–' : ((count / words) * 100).toFixed(2);
}
