import type { JoinTimes } from '../measures/join.ts';
import type { Results } from '../measures/results.ts';

export type Aim = { aim: string; found: string; reached: boolean };

const kibibyte = 1024;

/** What the document plane set out to reach, and whether it did. */
export function aimsOf({ subjects }: Results): Aim[] {
  const { ours, hocuspocus, relay, 'y-websocket': yWebsocket } = subjects;
  const toRelay = ours.peak.editsPerSecond / relay.peak.editsPerSecond;
  const toHocuspocus = ours.peak.editsPerSecond / hocuspocus.peak.editsPerSecond;
  const cpu = ours.fixed.cpuMicrosPerDelivery / relay.fixed.cpuMicrosPerDelivery;
  const p99 = ours.fixed.latency.p99 - relay.fixed.latency.p99;
  const memory = ours.bytesPerRoom / kibibyte;
  const peers = [hocuspocus.joins.at(-1), yWebsocket.joins.at(-1)];
  return [
    { aim: 'edits per second ≥ 0.65 × relay', found: `${toRelay.toFixed(2)} ×`, reached: toRelay >= 0.65 },
    { aim: 'edits per second ≥ 2.5 × Hocuspocus', found: `${toHocuspocus.toFixed(2)} ×`, reached: toHocuspocus >= 2.5 },
    { aim: 'CPU per delivery ≤ 2 × relay', found: `${cpu.toFixed(2)} ×`, reached: cpu <= 2 },
    { aim: 'p50 ≤ 3 ms', found: `${ours.fixed.latency.p50.toFixed(2)} ms`, reached: ours.fixed.latency.p50 <= 3 },
    { aim: 'p99 within 20 ms of relay', found: `${p99.toFixed(2)} ms more`, reached: p99 <= 20 },
    ...(['still', 'busy'] as const).map((when) => joinAim(when, ours.joins.at(-1), peers)),
    { aim: 'memory ≤ 250 KiB per open room', found: `${memory.toFixed(0)} KiB`, reached: memory <= 250 },
  ];
}

function joinAim(when: 'still' | 'busy', ours: JoinTimes | undefined, peers: (JoinTimes | undefined)[]): Aim {
  const [own = Number.NaN, best] = [ours?.[when], Math.min(...peers.map((peer) => peer?.[when] ?? Number.NaN))];
  const circumstances = when === 'still' ? 'while nobody types' : 'just after an edit';
  return {
    aim: `join at ${ours?.edits.toLocaleString('en')} edits faster than both peers, ${circumstances}`,
    found: `${own.toFixed(1)} ms, best peer ${best.toFixed(1)} ms`,
    reached: own < best,
  };
}
