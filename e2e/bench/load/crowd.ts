import { cpus } from 'node:os';
import { cpuMsOf, machineBusyMs, ownCpuMs } from '../machine/process-cost.ts';
import { until, wait } from '../machine/wait.ts';
import type { Running } from '../subjects/subject.ts';
import { startPacing } from './pacing.ts';
import { Room } from './room.ts';
import { Seat } from './seat.ts';
import { Tally } from './tally.ts';

export const seatsInRoom = 8;
export const editsPerSeat = 5;
const cursorsPerSeat = 2;
const openedAtOnce = 64;

export type Percentiles = { p50: number; p95: number; p99: number };

export type Sample = {
  rooms: number;
  /** Edits that were really sent, each second. */
  editsPerSecond: number;
  /** Milliseconds from sending to receipt by another person, and to being told that it is saved. */
  latency: Percentiles;
  saved: Percentiles;
  /** Share of all deliveries that arrived. */
  arrived: number;
  cpuMicrosPerDelivery: number;
  /** How busy the two cores were, from 0 to 1. */
  serverBusy: number;
  loadBusy: number;
  /** How busy others kept the machine meanwhile, from 0 to 1: above a tenth or so, times say little. */
  othersBusy: number;
  lost: number;
};

export type Drive = { rooms: number; warmUpMs: number; measureMs: number };

/** Rooms of eight people at one server. */
export class Crowd {
  readonly #running: Running;
  readonly #firstRoom: number;
  readonly #rooms: Room[] = [];
  readonly #tally = new Tally();

  constructor(running: Running, firstRoom = 0) {
    this.#running = running;
    this.#firstRoom = firstRoom;
  }

  /** Whether nobody lost their connection so far. */
  get isWhole(): boolean {
    return this.#tally.lostCodes.length === 0 && this.#tally.refusals === 0;
  }

  /** Opens rooms until there are that many, all seats synced. */
  async open(rooms: number): Promise<void> {
    const waiting: Seat[] = [];
    while (this.#rooms.length < rooms) {
      waiting.push(...this.#openRoom().seats);
      if (waiting.length >= openedAtOnce) await this.#ready(waiting.splice(0));
    }
    await this.#ready(waiting);
  }

  /** Everybody types one edit and moves their cursor once. */
  async touchAll(): Promise<void> {
    for (const seat of this.#seats(this.#rooms.length)) {
      seat.type();
      seat.moveCursor();
    }
    await wait(300);
    this.#mustHold();
  }

  /** Lets the first rooms type at the ordinary pace, and measures after the warm-up. */
  async drive({ rooms, warmUpMs, measureMs }: Drive): Promise<Sample> {
    const seats = this.#seats(rooms);
    const tally = this.#tally;
    const { pid } = this.#running.child;
    const stop = startPacing(seats, { editsPerSeat, cursorsPerSeat });
    await wait(warmUpMs);
    const begun = performance.now();
    const before = { server: cpuMsOf(pid), load: ownCpuMs(), machine: machineBusyMs() };
    tally.begin(begun);
    await wait(measureMs);
    const ended = performance.now();
    tally.end(ended);
    const took = ended - begun;
    const serverMs = cpuMsOf(pid) - before.server;
    const loadMs = ownCpuMs() - before.load;
    const othersMs = machineBusyMs() - before.machine - serverMs - loadMs;
    stop();
    const expected = tally.edits * (seatsInRoom - 1);
    await drained(tally, expected);
    return {
      rooms,
      editsPerSecond: (tally.edits / took) * 1000,
      latency: percentilesOf(tally.latencies),
      saved: percentilesOf(tally.saves),
      arrived: expected === 0 ? 0 : tally.latencies.count / expected,
      cpuMicrosPerDelivery: (serverMs * 1000) / tally.delivered,
      serverBusy: serverMs / took,
      loadBusy: loadMs / took,
      othersBusy: Math.max(0, othersMs / took / cpus().length),
      lost: tally.lostCodes.length + tally.refusals,
    };
  }

  close(): void {
    for (const seat of this.#seats(this.#rooms.length)) seat.close();
    this.#rooms.length = 0;
  }

  async #ready(seats: readonly Seat[]): Promise<void> {
    const synced = () => {
      this.#mustHold();
      return seats.every((seat) => seat.ready);
    };
    await until('everybody is in their room', synced, 60_000);
  }

  #openRoom(): Room {
    const room = new Room(seatsInRoom);
    const number = this.#firstRoom + this.#rooms.length;
    for (let index = 0; index < seatsInRoom; index += 1) {
      new Seat(this.#running.place(number, index), { room, index, tally: this.#tally });
    }
    this.#rooms.push(room);
    return room;
  }

  #seats(rooms: number): Seat[] {
    return this.#rooms.slice(0, rooms).flatMap((room) => [...room.seats]);
  }

  #mustHold(): void {
    const { lostCodes, refusals } = this.#tally;
    if (lostCodes.length > 0) throw new Error(`Connections were closed: ${[...new Set(lostCodes)].join(', ')}.`);
    if (refusals > 0) throw new Error('Honest edits were refused.');
  }
}

/** Waits for what is still on its way, as long as there is any progress. */
async function drained(tally: Tally, expected: number): Promise<void> {
  for (let before = -1; tally.latencies.count < expected && tally.latencies.count > before; ) {
    before = tally.latencies.count;
    await wait(400);
  }
}

function percentilesOf(histogram: { percentile(share: number): number }): Percentiles {
  return { p50: histogram.percentile(0.5), p95: histogram.percentile(0.95), p99: histogram.percentile(0.99) };
}
