import * as prng from 'lib0/prng';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { type Crafted, craft, type Id } from './hostile-update.ts';
import { inspect, type Rights } from './write-guard.ts';

const anybody: Rights = { writes: true, owns: () => true, may: () => true };
const liars = [50, 200, 400, 900];

/** Every letter of a question, deleted or not, in order. */
function letters(document: Y.Doc): Id[] {
  const all: Id[] = [];
  for (let item = document.getText('question')._start; item; item = item.right) {
    for (let offset = 0; offset < item.length; offset += 1) {
      all.push({ client: item.id.client, clock: item.id.clock + offset });
    }
  }
  return all;
}

/** A struct between any two of these letters, side by side or not, or at an end. */
function between(all: readonly Id[], random: prng.PRNG): Crafted {
  const [left, right] = [all[prng.int32(random, -1, all.length - 1)], all[prng.int32(random, 0, all.length)]];
  return {
    ...(left && { left }),
    ...(right && { right }),
    ...(!(left || right) && { parent: 'question' }),
    content: { text: prng.word(random, 1, 2) },
  };
}

type Replica = { document: Y.Doc; read: number };

/** A server that keeps the order of its updates, three people who write apart for a while, and somebody who lies. */
class Place {
  readonly server = Object.assign(new Y.Doc(), { clientID: 500 });
  readonly random: prng.PRNG;
  readonly #updates: Uint8Array[] = [];
  readonly #people: Replica[];
  readonly counts = { honest: 0, refusedHonest: 0, lies: 0, refusedLies: 0 };
  readonly #guarded: boolean;

  constructor(seed: number, guarded: boolean) {
    this.random = prng.create(seed);
    this.#guarded = guarded;
    this.server.on('update', (update: Uint8Array) => void this.#updates.push(update));
    this.server.getText('question').insert(0, 'abc');
    this.#people = [100, 300, 700].map((clientID) => ({ document: Object.assign(new Y.Doc(), { clientID }), read: 0 }));
  }

  step(): void {
    const { random } = this;
    const person = prng.oneOf(random, this.#people);
    const text = person.document.getText('question');
    const dice = prng.int32(random, 0, 9);
    if (dice < 4) text.insert(prng.int32(random, 0, text.length), prng.word(random, 1, 3));
    else if (dice === 4 && text.length > 1) text.delete(prng.int32(random, 0, text.length - 1), 1);
    else if (dice < 7) this.#hear(person);
    else if (dice === 7) this.#send(person);
    else this.#lie();
  }

  /** Whether all replicas, and somebody who comes new, read the same in the end. */
  agrees(): boolean {
    for (const person of this.#people) this.#send(person);
    for (const person of this.#people) this.#hear(person);
    const newcomer = new Y.Doc();
    Y.applyUpdate(newcomer, Y.encodeStateAsUpdate(this.server));
    const read = [this.server, newcomer, ...this.#people.map(({ document }) => document)];
    return new Set(read.map((document) => document.getText('question').toString())).size === 1;
  }

  #hear(person: Replica): void {
    for (const update of this.#updates.slice(person.read)) Y.applyUpdate(person.document, update);
    person.read = this.#updates.length;
  }

  #send({ document }: Replica): void {
    this.counts.honest += 1;
    const update = Y.encodeStateAsUpdate(document, Y.encodeStateVector(this.server));
    if (!this.#take(update)) this.counts.refusedHonest += 1;
  }

  #lie(): void {
    const client = prng.oneOf(this.random, liars);
    const structs = [between(letters(this.server), this.random)];
    const clock = Y.getState(this.server.store, client);
    this.counts.lies += 1;
    if (!this.#take(craft([{ client, clock, structs }]))) this.counts.refusedLies += 1;
  }

  #take(update: Uint8Array): boolean {
    const verdict = inspect(update, this.server, anybody);
    if (this.#guarded && verdict.kind !== 'ok') return false;
    Y.applyUpdate(this.server, update);
    return true;
  }
}

function play(seeds: number, guarded: boolean) {
  const sum = { honest: 0, refusedHonest: 0, lies: 0, refusedLies: 0, disagreements: 0 };
  for (let seed = 1; seed <= seeds; seed += 1) {
    const place = new Place(seed, guarded);
    for (let step = 0; step < 60; step += 1) place.step();
    if (!place.agrees()) sum.disagreements += 1;
    for (const [name, count] of Object.entries(place.counts)) sum[name as keyof typeof place.counts] += count;
  }
  return sum;
}

test('D-90: lies about neighbours make replicas of plain Yjs disagree; behind the guard they never do', () => {
  expect(play(100, false).disagreements).toBeGreaterThan(10);
  const guarded = play(400, true);
  expect([guarded.disagreements, guarded.refusedHonest]).toEqual([0, 0]);
  expect(guarded.refusedLies).toBeGreaterThan(400);
  expect(guarded.lies - guarded.refusedLies).toBeGreaterThan(400);
});

/** What one client writes next, truly or not, as long as the guard lets it: six items, and perhaps one that it does not. */
function sequence(place: Place, client: number): { structs: Crafted[]; expected: string } {
  const apart = new Y.Doc();
  Y.applyUpdate(apart, Y.encodeStateAsUpdate(place.server));
  const structs: Crafted[] = [];
  const endsWithLie = prng.bool(place.random);
  for (;;) {
    const struct = between(letters(apart), place.random);
    const single = craft([{ client, clock: Y.getState(apart.store, client), structs: [struct] }]);
    const { kind } = inspect(single, apart, anybody);
    const isWanted = structs.length < 6 ? kind === 'ok' : kind === 'forbidden';
    if (structs.length === 6 && !endsWithLie) return { structs, expected: 'ok' };
    if (!isWanted) continue;
    structs.push(struct);
    if (kind === 'forbidden') return { structs, expected: kind };
    Y.applyUpdate(apart, single);
  }
}

test('D-90: several items at once are judged as they would be one after the other', () => {
  for (let seed = 1; seed <= 400; seed += 1) {
    const place = new Place(seed, true);
    for (let step = 0; step < 20; step += 1) place.step();
    const client = prng.oneOf(place.random, liars);
    const { structs, expected } = sequence(place, client);
    const update = craft([{ client, clock: Y.getState(place.server.store, client), structs }]);
    expect([seed, inspect(update, place.server, anybody).kind]).toEqual([seed, expected]);
  }
});
