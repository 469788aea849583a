import type { Seat } from './seat.ts';

export type Pace = { editsPerSeat: number; cursorsPerSeat: number };

/** More than this in one go would be a queue of our own making, not typing. */
const mostAtOnce = 500;

/**
 * Lets everybody type and move at the same pace, each at a time of their own: in an order that was shuffled once, so
 * that the eight of a room neither speak in chorus nor take turns. Returns how to stop.
 */
export function startPacing(seats: readonly Seat[], { editsPerSeat, cursorsPerSeat }: Pace): () => void {
  const order = shuffled(seats);
  const begun = performance.now();
  const act = [
    { perMs: (order.length * editsPerSeat) / 1000, done: 0, on: (seat: Seat) => seat.type() },
    { perMs: (order.length * cursorsPerSeat) / 1000, done: 0, on: (seat: Seat) => seat.moveCursor() },
  ];
  let timer = setTimeout(tick, 1);
  function tick(): void {
    const passed = performance.now() - begun;
    for (const kind of act) {
      const due = Math.min(Math.floor(passed * kind.perMs), kind.done + mostAtOnce);
      for (; kind.done < due; kind.done += 1) {
        const seat = order[kind.done % order.length];
        if (seat) kind.on(seat);
      }
    }
    timer = setTimeout(tick, 1);
  }
  return () => clearTimeout(timer);
}

/** The same order in every run. */
function shuffled<Value>(values: readonly Value[]): Value[] {
  const order = [...values];
  let seed = 42;
  for (let index = order.length - 1; index > 0; index -= 1) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    const other = seed % (index + 1);
    [order[index], order[other]] = [order[other] as Value, order[index] as Value];
  }
  return order;
}
