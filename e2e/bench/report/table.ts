import type { Results, SubjectResult } from '../measures/results.ts';
import { aimsOf } from './aims.ts';

type Row = { label: string; read: (result: SubjectResult) => number; digits: number };

const perKibibyte = 1 / 1024;

/** The results for people: a table with ratios, what it cost to be durable, and the aims. */
export function tableOf(results: Results): string {
  const { ours, hocuspocus, 'y-websocket': yWebsocket, relay } = results.subjects;
  const order = [ours, hocuspocus, yWebsocket, relay];
  const head = ['', ...order.map(({ title }) => title), 'ours / relay', 'ours / Hocuspocus'];
  const rows = rowsFor(ours).map(({ label, read, digits }) => [
    label,
    ...order.map((result) => shown(read(result), digits)),
    shown(read(ours) / read(relay), 2),
    shown(read(ours) / read(hocuspocus), 2),
  ]);
  return [conditions(results), aligned([head, ...rows]), durability(ours), guard(results), aims(results)].join('\n\n');
}

function rowsFor({ joins }: SubjectResult): Row[] {
  return [
    { label: 'at 1,600 edits/s: CPU per delivery, µs', read: ({ fixed }) => fixed.cpuMicrosPerDelivery, digits: 2 },
    { label: '  p50, ms', read: ({ fixed }) => fixed.latency.p50, digits: 2 },
    { label: '  p95, ms', read: ({ fixed }) => fixed.latency.p95, digits: 2 },
    { label: '  p99, ms', read: ({ fixed }) => fixed.latency.p99, digits: 2 },
    { label: '  server core busy, %', read: ({ fixed }) => fixed.serverBusy * 100, digits: 0 },
    { label: '  edits/s that would fill one core', read: fillingCore, digits: 0 },
    { label: 'most edits/s with p99 < 100 ms', read: ({ peak }) => peak.editsPerSecond, digits: 0 },
    { label: '  load core busy then, %', read: ({ peak }) => peak.loadBusy * 100, digits: 0 },
    { label: 'memory per room of eight, KiB', read: ({ bytesPerRoom }) => bytesPerRoom * perKibibyte, digits: 0 },
    ...joins.flatMap(({ edits }, index) => joinRows(edits, index)),
  ];
}

/** What CPU alone says, also where a busy machine spoils every time: servers that gather frames do better than that. */
function fillingCore({ fixed }: SubjectResult): number {
  return fixed.editsPerSecond / fixed.serverBusy;
}

function joinRows(edits: number, index: number): Row[] {
  const at = (when: 'still' | 'busy' | 'cold') => (result: SubjectResult) => result.joins[index]?.[when] ?? Number.NaN;
  return [
    { label: `join at ${edits.toLocaleString('en')} edits, ms`, read: at('still'), digits: 1 },
    { label: '  just after an edit, ms', read: at('busy'), digits: 1 },
    { label: '  first one after a restart, ms', read: at('cold'), digits: 1 },
  ];
}

function conditions({ machine, quick, seconds }: Results): string {
  const where = machine.pinned
    ? 'server and load each on a core of its own'
    : 'NOT pinned to cores: taskset is missing';
  const others = `others kept the machine busy to ${(machine.othersBusy * 100).toFixed(0)} %`;
  const doubt = machine.othersBusy > 0.1 ? ' (too much: times and peaks say little, CPU says something)' : '';
  const how = `Node ${machine.node}, ${machine.cores} cores, ${where}; a small write is durable after ${machine.syncMs.toFixed(2)} ms; ${others}${doubt}`;
  return `Rooms of 8, 5 edits and 2 cursor moves per second each. ${how}. ${quick ? 'Quick, ' : ''}${seconds.toFixed(0)} s.`;
}

function durability({ fixed: { saved } }: SubjectResult): string {
  const { p50, p95, p99 } = saved;
  return `Saved on disk, ours, from sending to being told: p50 ${p50.toFixed(2)}, p95 ${p95.toFixed(2)}, p99 ${p99.toFixed(2)} ms.`;
}

function guard({ guard: { items, inspectMicros, applyMicros } }: Results): string {
  const share = ((inspectMicros / applyMicros) * 100).toFixed(0);
  return (
    `Guard, a keystroke in a document of ${items.toLocaleString('en')} items: inspect ${inspectMicros.toFixed(1)} µs, ` +
    `applyUpdate alone ${applyMicros.toFixed(1)} µs (${share} %).`
  );
}

function aims(results: Results): string {
  const found = aimsOf(results);
  return aligned(found.map(({ aim, found: figure, reached }) => [reached ? 'reached' : 'MISSED', aim, figure]));
}

function shown(value: number, digits: number): string {
  return Number.isFinite(value)
    ? value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
    : '–';
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          (column < 2 && rows[0]?.[0] !== '') || column === 0
            ? cell.padEnd(widths[column] ?? 0)
            : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
