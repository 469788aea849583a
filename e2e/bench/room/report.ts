import type { Histogram } from '../load/histogram.ts';
import type { Findings } from './hour.ts';

/** What the issue asks for: clocks within 250 ms of the server’s, a change seen by all within 300 ms at p95. */
const clockAimMs = 250;
const seenAimMs = 300;

export function keepsWhatItMust({ leadMoved, worstClockMs, together }: Findings): boolean {
  return leadMoved === 0 && worstClockMs <= clockAimMs && together;
}

export function forMachines(findings: Findings): string {
  const { seenByAll, caughtUp, ...rest } = findings;
  return JSON.stringify({ ...rest, seenByAllMs: figures(seenByAll), caughtUpMs: figures(caughtUp) });
}

export function forPeople(findings: Findings): string {
  const { people, cuts, changes, leadMoved, seenByAll, caughtUp, worstClockMs, clocks, together } = findings;
  const seen = figures(seenByAll);
  const back = figures(caughtUp);
  const rows = [
    ['people, cut connections, phase changes', `${people}, ${cuts}, ${changes}`, ''],
    ['a phase change seen by all connected, p50', `${seen.p50.toFixed(1)} ms`, ''],
    ['  p95', `${seen.p95.toFixed(1)} ms`, verdict(seen.p95 <= seenAimMs, `aim ${seenAimMs} ms`)],
    ['caught up after coming back, p50', `${back.p50.toFixed(1)} ms`, ''],
    ['  p95', `${back.p95.toFixed(1)} ms`, ''],
    [
      `clock off from the server’s, worst of ${clocks}`,
      `${worstClockMs.toFixed(1)} ms`,
      verdict(worstClockMs <= clockAimMs, `at most ${clockAimMs} ms`),
    ],
    ['times the lead moved by itself', String(leadMoved), verdict(leadMoved === 0, 'none')],
    ['all on the same version at the end', together ? 'yes' : 'no', verdict(together, 'yes')],
  ] as const;
  return rows.map(([what, figure, note]) => `${what.padEnd(46)}${figure.padStart(14)}  ${note}`.trimEnd()).join('\n');
}

function figures(histogram: Histogram) {
  return { count: histogram.count, p50: histogram.percentile(0.5), p95: histogram.percentile(0.95) };
}

function verdict(reached: boolean, aim: string): string {
  return `${reached ? 'reached' : 'MISSED'}: ${aim}`;
}
