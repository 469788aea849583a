import { Crowd, editsPerSeat, type Sample, seatsInRoom } from '../load/crowd.ts';
import { quiet } from '../machine/quiet.ts';
import type { Running, Subject } from '../subjects/subject.ts';
import { mostRooms, type Plan } from './plan.ts';

/** `loadBusy` near 1 means: the load could do no more, the server perhaps could. */
export type Peak = { editsPerSecond: number; loadBusy: number; serverBusy: number };

const latencyLimitMs = 100;
const firstRooms = 40;

/** The most edits per second with p99 under 100 ms: more and more rooms until it fails, then some in between. */
export async function ramp(subject: Subject, plan: Plan): Promise<Peak> {
  const stage = new Stage(subject, plan);
  try {
    let best: Peak = { editsPerSecond: 0, loadBusy: 0, serverBusy: 0 };
    let [held, failed] = [0, mostRooms + 1];
    const attempt = async (rooms: number) => {
      const sample = await stage.attempt(rooms);
      if (sample) [held, best] = [rooms, peakOf(sample)];
      else failed = rooms;
    };
    for (let rooms = firstRooms; rooms < failed; rooms = Math.round(rooms * plan.rampGrowth)) await attempt(rooms);
    for (let left = plan.rampHalvings; left > 0 && failed - held > 2; left -= 1)
      await attempt(Math.round((held + failed) / 2));
    return best;
  } finally {
    await stage.clear();
  }
}

/** A server with its crowd, which stay from step to step until connections are lost. */
class Stage {
  readonly #subject: Subject;
  readonly #plan: Plan;
  #running: Running | undefined;
  #crowd: Crowd | undefined;

  constructor(subject: Subject, plan: Plan) {
    this.#subject = subject;
    this.#plan = plan;
  }

  /** What does not hold is tried once more: the machine may have had something else to do. */
  async attempt(rooms: number): Promise<Sample | undefined> {
    const sample = await this.#step(rooms);
    if (holds(sample)) return sample;
    await quiet();
    const again = await this.#step(rooms);
    return holds(again) ? again : undefined;
  }

  async clear(): Promise<void> {
    this.#crowd?.close();
    await this.#running?.stop();
    this.#crowd = undefined;
    this.#running = undefined;
  }

  /** Undefined when the server gave up on its connections. */
  async #step(rooms: number): Promise<Sample | undefined> {
    if (this.#crowd?.isWhole === false) await this.clear();
    this.#running ??= await this.#subject.start();
    this.#crowd ??= new Crowd(this.#running);
    try {
      await this.#crowd.open(rooms);
      return await this.#crowd.drive({ rooms, warmUpMs: 1_000, measureMs: this.#plan.rampMs });
    } catch {
      await this.clear();
      return undefined;
    }
  }
}

function holds(sample: Sample | undefined): sample is Sample {
  if (!sample) return false;
  const wanted = sample.rooms * seatsInRoom * editsPerSeat;
  return (
    sample.lost === 0 &&
    sample.latency.p99 < latencyLimitMs &&
    sample.arrived > 0.999 &&
    sample.editsPerSecond > 0.97 * wanted
  );
}

function peakOf({ editsPerSecond, loadBusy, serverBusy }: Sample): Peak {
  return { editsPerSecond, loadBusy, serverBusy };
}
