import * as prng from 'lib0/prng';
import * as Y from 'yjs';
import { HonestPerson } from './honest-person.ts';
import { type Crafted, craft, type Id } from './hostile-update.ts';
import { changes, define, picture, reported, unsound } from './picture.ts';
import { inspect, type Rights } from './write-guard.ts';

function isHostile(client: number): boolean {
  return client >= 900 && client < 1_000;
}

/**
 * A small world for the fuzz test: one guarded document, honest people who really edit, lose their connection and come
 * back, and a hostile one who sends anything. The oracle is plain Yjs: whatever changed after an accepted update must
 * be among the touches that the guard reported, nothing may stand where no editor puts it, and honest updates must all
 * be accepted.
 */
export class GuardedWorld {
  readonly document = new Y.Doc();
  readonly #random: prng.PRNG;
  /** Every fourth world is peaceful, so that the equality of all replicas is tested too. */
  readonly #hostile: boolean;
  readonly #people: HonestPerson[];
  readonly counts = { honest: 0, hostileAccepted: 0, hostileRefused: 0 };

  constructor(seed: number) {
    this.#random = prng.create(seed);
    this.#hostile = seed % 4 !== 0;
    define(this.document);
    this.document.clientID = 1;
    const shared = new Y.Map<unknown>();
    this.document.getMap('cases').set('p0:c', shared);
    shared.set('question', new Y.Text('case'));
    shared.set('notes', new Y.XmlFragment());
    this.document.getXmlFragment('notes').insert(0, [new Y.XmlElement('paragraph')]);
    this.#people = [0, 1, 2].map((index) => new HonestPerson(index, this.document, this.#random));
  }

  step(): void {
    const person = prng.oneOf(this.#random, this.#people);
    const dice = prng.int32(this.#random, 0, 99);
    if (dice < 25 && this.#hostile) this.#attack(person);
    else if (dice < 32) person.online = !person.online;
    else if (dice < 36) person.reload(this.document);
    else person.edit();
    if (person.online) this.#deliver(person);
  }

  /** Everybody comes back; all replicas must then be equal, except within lists that the hostile one made. */
  settle(): void {
    for (const person of this.#people) {
      person.online = true;
      this.#deliver(person);
    }
    for (const person of this.#people) {
      person.receive(this.document);
      const [stray] = changes(picture(person.document, isHostile), picture(this.document, isHostile));
      if (stray) throw new Error(`replicas differ in ${stray.root} ${stray.key}`);
    }
  }

  #deliver(person: HonestPerson): void {
    const full = prng.bool(this.#random);
    const update = full
      ? Y.encodeStateAsUpdate(person.document, Y.encodeStateVector(this.document))
      : Y.encodeStateAsUpdate(person.document, person.sentUpTo);
    const verdict = this.#guarded(update, person.rights());
    if (verdict !== 'ok') throw new Error(`an honest update was refused: ${verdict}`);
    this.counts.honest += 1;
    person.sentUpTo = Y.encodeStateVector(person.document);
    if (prng.int32(this.#random, 0, 2) > 0) person.receive(this.document);
  }

  #attack(victim: HonestPerson): void {
    const rights: Rights = {
      writes: true,
      owns: isHostile,
      may: ({ root, key }) => root === 'notes' || (root === 'entries' && key !== null && key.startsWith('m:')),
    };
    const bytes = prng.bool(this.#random) ? this.#crafted() : this.#mangled(victim);
    const verdict = this.#guarded(bytes, rights);
    if (verdict === 'ok') this.counts.hostileAccepted += 1;
    else this.counts.hostileRefused += 1;
  }

  #guarded(update: Uint8Array, rights: Rights): string {
    const before = picture(this.document);
    const verdict = inspect(update, this.document, rights);
    if (verdict.kind !== 'ok') return verdict.kind;
    if (verdict.update) Y.applyUpdate(this.document, verdict.update);
    if (this.document.store.pendingStructs || this.document.store.pendingDs)
      throw new Error('something is left pending');
    const stray = changes(before, picture(this.document)).find((change) => !reported(change, verdict.touches));
    if (stray) throw new Error(`changed without a touch: ${stray.root} ${stray.key}`);
    const foreign = unsound(this.document);
    if (foreign) throw new Error(`let through: ${foreign}`);
    return 'ok';
  }

  /** An update of structs that hang anywhere, believable or not. */
  #crafted(): Uint8Array {
    const client = prng.int32(this.#random, 899, 903);
    const next = Y.getState(this.document.store, client);
    const clock = Math.max(0, next + prng.int32(this.#random, -2, 1));
    const structs = Array.from({ length: prng.int32(this.#random, 1, 4) }, () => this.#craftedStruct(client, clock));
    const deletions = prng.bool(this.#random)
      ? [{ ...this.#anyId(client, clock), length: prng.int32(this.#random, 1, 5) }]
      : [];
    return craft([{ client, clock, structs }], deletions);
  }

  #craftedStruct(client: number, clock: number): Crafted {
    const random = this.#random;
    const roots = ['entries', 'cases', 'notes', 'other'];
    const keys = ['m:1', 'm:2', 'p0:c', 'p1:e', '__proto__', 'start', undefined];
    const contents = [
      { text: 'zz' },
      { any: [{ kind: 'x' }] },
      { any: [1, 2] },
      { deleted: 2 },
      { element: prng.oneOf(random, ['paragraph', 'listItem', 'orderedList', 'image', 'constructor']) },
      { type: prng.oneOf(random, ['text', 'map', 'array', 'fragment', 'marked'] as const) },
      {
        format: [prng.oneOf(random, ['bold', 'link']), prng.oneOf(random, [{}, null, { href: 'x' }])] as [
          string,
          unknown,
        ],
      },
      prng.oneOf(random, [{ hook: 'paragraph' }, { embed: {} }, { binary: [1] }]),
    ];
    const sub = prng.oneOf(random, keys);
    const struct: Exclude<Crafted, { collected: number } | { skipped: number }> = {
      content: prng.oneOf(random, contents),
    };
    const shape = prng.int32(random, 0, 5);
    if (shape === 0) return { collected: 1 };
    if (shape === 1 || shape === 3) struct.left = this.#anyId(client, clock);
    if (shape === 2 || shape === 3) struct.right = this.#anyId(client, clock);
    if (shape === 4) struct.parent = this.#anyId(client, clock);
    if (shape === 5) struct.parent = prng.oneOf(random, roots);
    if (shape > 3 && sub !== undefined) struct.sub = sub;
    return struct;
  }

  #anyId(client: number, clock: number): Id {
    const known = [...this.document.store.clients.keys(), client, 12_345];
    const chosen = prng.oneOf(this.#random, known);
    const end = chosen === client ? clock + 3 : Y.getState(this.document.store, chosen) + 1;
    return { client: chosen, clock: prng.int32(this.#random, 0, Math.max(end, 1)) };
  }

  /** An honest update with a byte or two changed. */
  #mangled(victim: HonestPerson): Uint8Array {
    const bytes = Uint8Array.from(Y.encodeStateAsUpdate(victim.document));
    for (let count = prng.int32(this.#random, 1, 3); count > 0; count--) {
      bytes[prng.int32(this.#random, 0, bytes.length - 1)] = prng.int32(this.#random, 0, 255);
    }
    return bytes;
  }
}
