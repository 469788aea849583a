import { limits } from '@casecircle/shared/protocol/limits.ts';
import * as Y from 'yjs';
import type { Landing, Landings } from './landing.ts';

type List = Landing['parent'];

/** A part of one item whose letters follow each other in a list, from one clock to another, both included. */
type Run = { item: Y.Item; from: number; to: number };

/** What stands between the neighbours of an item, and whether anybody can have seen these side by side. */
type Between = { runs: Run[]; isPossible: boolean };

export type Inserted = 'inserted' | 'impossible' | 'too-large';

/**
 * The lists of a document as they will be with the items of an update in them. Who inserts between two neighbours saw
 * them side by side, together with everything that these had been put beside: so nothing of that lies between them.
 * Where that holds for every item, Yjs puts all of them into the same order everywhere, and nowhere else does it.
 */
export class Lists {
  readonly #landings: Landings;
  readonly #firsts = new Map<List, Y.ID | null>();
  /** What follows an id, where the update changes that. */
  readonly #followers = new Map<string, Y.ID | null>();
  /** Clocks of an item behind which the update puts something. */
  readonly #cuts = new Map<Y.Item, number[]>();
  #steps = 0;

  constructor(landings: Landings) {
    this.#landings = landings;
  }

  /** Puts an item of the update into its list, where Yjs will. Costs one look where its neighbours still are neighbours. */
  insert(item: Y.Item, list: List): Inserted {
    const { origin, rightOrigin } = item;
    if (Y.compareIDs(this.#after(origin, list), rightOrigin)) {
      this.#link(item, origin, list);
      return 'inserted';
    }
    const between = this.#between(item, list);
    if (this.#steps > limits.stepsInUpdate) return 'too-large';
    if (!between.isPossible && !isAmongOwn(item, list)) return 'impossible';
    this.#link(item, this.#leftOf(item, between.runs), list);
    return this.#steps > limits.stepsInUpdate ? 'too-large' : 'inserted';
  }

  #between({ origin, rightOrigin }: Y.Item, list: List): Between {
    const [left, right] = [this.#find(origin), this.#find(rightOrigin)];
    const standsOn = [right && rightOrigin && originAt(right, rightOrigin.clock), left?.rightOrigin];
    const runs: Run[] = [];
    let isPossible = true;
    let next = this.#after(origin, list);
    while (next && !Y.compareIDs(next, rightOrigin) && this.#steps <= limits.stepsInUpdate) {
      const run = this.#runFrom(next);
      if (holds(run, rightOrigin)) run.to = (rightOrigin?.clock ?? 0) - 1;
      if (standsOn.some((id) => holds(run, id))) isPossible = false;
      runs.push(run);
      next = this.#after(lastOf(run), list);
    }
    return { runs, isPossible: isPossible && (next !== null || rightOrigin === null) };
  }

  /** Decides between what was written at the same place at the same time, as `Item.integrate` of Yjs does. */
  #leftOf(item: Y.Item, between: readonly Run[]): Y.ID | null {
    const seen = new Map<Y.Item, number[]>();
    let left = item.origin;
    let conflictsFrom = 0;
    for (const [index, run] of between.entries()) {
      const origin = originAt(run.item, run.from);
      if (Y.compareIDs(item.origin, origin)) {
        if (run.item.id.client >= item.id.client) {
          if (Y.compareIDs(item.rightOrigin, run.item.rightOrigin)) break;
        } else [left, conflictsFrom] = [lastOf(run), index + 1];
      } else {
        const at = this.#indexOf(origin, between, seen);
        if (at === undefined) break;
        if (at < conflictsFrom) [left, conflictsFrom] = [lastOf(run), index + 1];
      }
      const indexes = seen.get(run.item);
      if (indexes) indexes.push(index);
      else seen.set(run.item, [index]);
    }
    return left;
  }

  #indexOf(id: Y.ID | null, runs: readonly Run[], seen: ReadonlyMap<Y.Item, readonly number[]>): number | undefined {
    const item = this.#find(id);
    const indexes = (item && seen.get(item)) ?? [];
    this.#steps += indexes.length;
    return indexes.find((index) => holds(runs[index], id));
  }

  #link(item: Y.Item, left: Y.ID | null, list: List): void {
    this.#followers.set(nameOf(item.lastId), this.#after(left, list));
    if (!left) {
      this.#firsts.set(list, item.id);
      return;
    }
    this.#followers.set(nameOf(left), item.id);
    const holder = this.#find(left);
    if (!holder || left.clock === holder.lastId.clock) return;
    const cuts = this.#cuts.get(holder);
    if (cuts) cuts.push(left.clock);
    else this.#cuts.set(holder, [left.clock]);
  }

  #after(id: Y.ID | null, list: List): Y.ID | null {
    if (id === null) return this.#firsts.has(list) ? (this.#firsts.get(list) ?? null) : firstOf(list);
    const follower = this.#followers.size > 0 ? this.#followers.get(nameOf(id)) : undefined;
    if (follower !== undefined) return follower;
    const item = this.#find(id);
    if (!item) return null;
    return id.clock < item.lastId.clock ? Y.createID(id.client, id.clock + 1) : (item.right?.id ?? null);
  }

  #runFrom({ client, clock }: Y.ID): Run {
    const item = this.#find(Y.createID(client, clock));
    if (!item) throw new Error('a list leads to nothing');
    const cuts = this.#cuts.get(item) ?? [];
    this.#steps += 1 + cuts.length;
    const to = cuts.reduce((end, cut) => (cut >= clock && cut < end ? cut : end), item.lastId.clock);
    return { item, from: clock, to };
  }

  #find(id: Y.ID | null): Y.Item | undefined {
    const struct = id && this.#landings.find(id);
    return struct instanceof Y.Item ? struct : undefined;
  }
}

/**
 * An undo that brings back a whole list, and later more of what stood in it, puts that between copies of its own which
 * need not stand side by side: so it does in Yjs. Whoever lies there disturbs a list of their own making.
 */
function isAmongOwn({ id, origin, rightOrigin }: Y.Item, list: List): boolean {
  const holder = list instanceof Y.Item ? list : typeof list === 'string' ? null : list._item;
  const neighbours = [holder?.id ?? null, origin ?? id, rightOrigin ?? id];
  return neighbours.every((neighbour) => neighbour?.client === id.client);
}

/** The left neighbour of a letter: within an item, the letter before it. */
function originAt(item: Y.Item, clock: number): Y.ID | null {
  return clock > item.id.clock ? Y.createID(item.id.client, clock - 1) : item.origin;
}

function firstOf(list: List): Y.ID | null {
  return list instanceof Y.AbstractType ? (list._start?.id ?? null) : null;
}

function lastOf({ item, to }: Run): Y.ID {
  return Y.createID(item.id.client, to);
}

function holds(run: Run | undefined, id: Y.ID | null | undefined): boolean {
  if (!run || !id) return false;
  return id.client === run.item.id.client && id.clock >= run.from && id.clock <= run.to;
}

function nameOf({ client, clock }: Y.ID): string {
  return `${client}:${clock}`;
}
