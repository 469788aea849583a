import type { Simulated } from './simulate.ts';
import type { Speed } from './speed.ts';

const head = ['members', 'seasons', 'away', 'presented apart', 'with debts', 'open cases', 'longest wait'];

/** One line for each size of group; figures are p50 / p95 / most over its seasons. */
export function tableOf(seasons: readonly Simulated[]): string {
  const sizes = [...new Set(seasons.map(({ members }) => members))].toSorted((one, other) => one - other);
  const rows = sizes.map((size) => rowOf(String(size), ofSize(seasons, size)));
  return aligned([head, ...rows, rowOf('all', seasons)]);
}

export function problemsOf(seasons: readonly Simulated[]): { what: string; count: number }[] {
  const all = (of: keyof Simulated['problems']) => seasons.reduce((sum, { problems }) => sum + problems[of], 0);
  return [
    { what: 'counts with debts more than one apart', count: all('bound') },
    { what: 'exceptions that did not restore exactly', count: all('restore') },
    { what: 'frozen pasts that changed, or changed what comes', count: all('past') },
    {
      what: 'slots that were wrong (twice, away, open while somebody was free, a kept turn passed by)',
      count: all('slots'),
    },
  ];
}

export function speedLine({ meetings, aimMs, medianMs, p95Ms, peerMs }: Speed): string {
  const reached = medianMs < aimMs ? 'reached' : 'MISSED';
  const ratio = (medianMs / peerMs).toFixed(0);
  return (
    `${reached}: ${meetings} meetings of 20 members under ${aimMs} ms: median ${medianMs.toFixed(2)}, p95 ${p95Ms.toFixed(2)} ms ` +
    `(a plain round-robin that knows no absences: ${peerMs.toFixed(3)} ms, ours ${ratio} ×)`
  );
}

function ofSize(seasons: readonly Simulated[], size: number): Simulated[] {
  return seasons.filter(({ members }) => members === size);
}

function rowOf(name: string, seasons: readonly Simulated[]): string[] {
  const sum = (read: (season: Simulated) => number) => seasons.reduce((total, season) => total + read(season), 0);
  return [
    name,
    String(seasons.length),
    percent(sum(({ away }) => away) / seasons.length),
    spread(seasons.map(({ presented }) => presented)),
    spread(seasons.map(({ withDebts }) => withDebts)),
    percent(sum(({ orphans }) => orphans) / sum(({ slots }) => slots)),
    `${spread(seasons.map(({ longestWait }) => longestWait))}`,
  ];
}

function spread(values: readonly number[]): string {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return `${at(0.5)} / ${at(0.95)} / ${at(1)}`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('   ')).join('\n');
}
