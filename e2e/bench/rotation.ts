import { quiet } from './machine/quiet.ts';
import { problemsOf, speedLine, tableOf } from './rotation/report.ts';
import { simulate } from './rotation/simulate.ts';
import { speedOf } from './rotation/speed.ts';

const fullCount = 10_000;
const quickCount = 500;

/** `pnpm bench rotation [--quick] [--json]`: whether the rotation is fair and keeps its past, over many seasons, and how fast. */
export async function benchRotation(flags: readonly string[]): Promise<{ text: string; ok: boolean }> {
  await quiet();
  const speeds = [speedOf(52, 10), speedOf(520, 100)];
  const count = flags.includes('--quick') ? quickCount : fullCount;
  const seasons = Array.from({ length: count }, (_, seed) => simulate(seed));
  const problems = problemsOf(seasons);
  const ok =
    problems.every((problem) => problem.count === 0) && speeds.every(({ medianMs, aimMs }) => medianMs < aimMs);
  if (flags.includes('--json')) return { text: JSON.stringify({ speeds, problems, seasons }), ok };
  const exceptions = seasons.reduce((sum, season) => sum + season.exceptions, 0);
  const text = [
    `${count.toLocaleString('en')} seasons of 52 meetings, ${exceptions.toLocaleString('en')} exceptions; figures are p50 / p95 / most of a season.`,
    tableOf(seasons),
    problems.map(({ what, count: wrong }) => `${wrong === 0 ? 'none  ' : 'MISSED'}: ${what}: ${wrong}`).join('\n'),
    speeds.map(speedLine).join('\n'),
  ].join('\n\n');
  return { text, ok };
}
