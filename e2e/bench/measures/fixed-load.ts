import { Crowd, type Percentiles, type Sample } from '../load/crowd.ts';
import { quiet } from '../machine/quiet.ts';
import type { Subject } from '../subjects/subject.ts';
import { median } from './median.ts';
import { fixedRooms, type Plan } from './plan.ts';

/** One round at 1,600 edits per second, on a server of its own. */
export async function fixedLoad(subject: Subject, { warmUpMs, fixedMs }: Plan): Promise<Sample> {
  const running = await subject.start();
  const crowd = new Crowd(running);
  try {
    await crowd.open(fixedRooms);
    await quiet();
    return await crowd.drive({ rooms: fixedRooms, warmUpMs, measureMs: fixedMs });
  } finally {
    crowd.close();
    await running.stop();
  }
}

/** The middle of all rounds, figure by figure. */
export function middleOf(samples: readonly Sample[]): Sample {
  const of = (read: (sample: Sample) => number) => median(samples.map(read));
  const percentiles = (read: (sample: Sample) => Percentiles): Percentiles => ({
    p50: of((sample) => read(sample).p50),
    p95: of((sample) => read(sample).p95),
    p99: of((sample) => read(sample).p99),
  });
  return {
    rooms: of((sample) => sample.rooms),
    editsPerSecond: of((sample) => sample.editsPerSecond),
    latency: percentiles((sample) => sample.latency),
    saved: percentiles((sample) => sample.saved),
    arrived: of((sample) => sample.arrived),
    cpuMicrosPerDelivery: of((sample) => sample.cpuMicrosPerDelivery),
    serverBusy: of((sample) => sample.serverBusy),
    loadBusy: of((sample) => sample.loadBusy),
    othersBusy: of((sample) => sample.othersBusy),
    lost: of((sample) => sample.lost),
  };
}
