import type { Seat } from './seat.ts';

/** The seats at one document, and whose client id is whose. */
export class Room {
  readonly size: number;
  readonly #seats: Seat[] = [];
  readonly #indexes = new Map<number, number>();

  constructor(size: number) {
    this.size = size;
  }

  get seats(): readonly Seat[] {
    return this.#seats;
  }

  take(index: number, seat: Seat): void {
    this.#seats[index] = seat;
    this.#indexes.set(seat.typist.clientId, index);
  }

  indexOf(client: number): number | undefined {
    return this.#indexes.get(client);
  }

  at(index: number): Seat {
    const seat = this.#seats[index];
    if (!seat) throw new Error(`Seat ${index} is empty.`);
    return seat;
  }
}
