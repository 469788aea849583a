import * as Y from 'yjs';
import type { History } from '../load/history.ts';
import { join, Scribe } from '../load/scribe.ts';
import type { Place } from '../load/seat.ts';
import { Typist } from '../load/typist.ts';
import { quiet } from '../machine/quiet.ts';
import { wait } from '../machine/wait.ts';
import { roomsOfSession } from '../subjects/ours.ts';
import type { Running, Subject } from '../subjects/subject.ts';
import { median } from './median.ts';
import { mostRooms, type Plan } from './plan.ts';

/** Milliseconds from opening the connection to holding the state; NaN where a subject has no such thing. */
export type JoinTimes = {
  edits: number;
  bytes: number;
  /** Nobody types; somebody has just typed; the server has just been restarted. */
  still: number;
  busy: number;
  cold: number;
};

const room = 0;
/** A device that nobody writes the history with. */
const lastDevice = mostRooms / roomsOfSession - 1;

/** Writes the history over the wire, as its writers would have, and joins it in different circumstances. */
export async function joinTimes(subject: Subject, history: History, plan: Plan): Promise<JoinTimes> {
  const running = await subject.start();
  try {
    await write(history, running, subject.burst);
    const holder = new Scribe(running.place(room, 0, lastDevice));
    await holder.ask(history.stateVector);
    const { state } = await join(running.place(room, 1, lastDevice));
    mustHold(state, history);
    await quiet();
    const still = await repeated(plan.joins, () => join(running.place(room, 1, lastDevice)));
    const typist = new Typist();
    holder.update(typist.state());
    const busy = await repeated(plan.joins, async () => {
      holder.update(typist.type());
      await holder.ask(history.stateVector);
      return join(running.place(room, 1, lastDevice));
    });
    holder.close();
    const cold = subject.persists ? await repeated(plan.restarts, () => afterRestart(running, history)) : Number.NaN;
    return { edits: history.edits, bytes: state.length, still, busy, cold };
  } finally {
    await running.stop();
  }
}

async function afterRestart(running: Running, history: History) {
  await running.restart();
  const joined = await join(running.place(room, 1, lastDevice));
  mustHold(joined.state, history);
  return joined;
}

async function repeated(times: number, act: () => Promise<{ ms: number }>): Promise<number> {
  const took: number[] = [];
  for (let time = 0; time < times; time += 1) {
    took.push((await act()).ms);
    await wait(20);
  }
  return median(took);
}

/** All writers at once, each in bursts that a server takes in one go, each burst over a device of its own. */
async function write(history: History, running: Running, burst: number): Promise<void> {
  const known = history.stateVector;
  await Promise.all(
    history.writers.map(async (updates, index) => {
      for (let start = 0; start < updates.length; start += burst) {
        await send(updates.slice(start, start + burst), running.place(room, index, start / burst), known);
      }
    }),
  );
}

async function send(updates: readonly Uint8Array[], place: Place, known: Uint8Array): Promise<void> {
  const scribe = new Scribe(place);
  await scribe.ask(known);
  for (const update of updates) scribe.update(update);
  await scribe.ask(known);
  scribe.close();
}

/** What a joiner got must be all that was written. */
function mustHold(state: Uint8Array, history: History): void {
  const got = Y.parseUpdateMeta(state).to;
  for (const [client, clock] of Y.decodeStateVector(history.stateVector)) {
    if ((got.get(client) ?? 0) < clock) throw new Error('A joiner did not get the whole document.');
  }
}
