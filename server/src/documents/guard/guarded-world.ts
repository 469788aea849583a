import type { Touch } from '@casecircle/shared/domain/touch.ts';
import * as prng from 'lib0/prng';
import * as Y from 'yjs';
import { type Crafted, craft, type Id } from './hostile-update.ts';
import { inspect, type Rights } from './write-guard.ts';

/**
 * A small world for the fuzz test: one guarded document, honest people who really edit, lose their connection and come
 * back, and a hostile one who sends anything. The oracle is plain Yjs: whatever changed after an accepted update must
 * be among the touches that the guard reported, and honest updates must all be accepted.
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
    this.document.getMap('cases').set('p0:c', new Y.Text('case'));
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

  /** Everybody comes back; all replicas must then be equal in what nobody lied about. */
  settle(): void {
    for (const person of this.#people) {
      person.online = true;
      this.#deliver(person);
    }
    for (const person of this.#people) {
      person.receive(this.document);
      const [stray] = changes(picture(person.document), picture(this.document)).filter((change) =>
        this.#promised(change),
      );
      if (stray) throw new Error(`replicas differ in ${stray.root} ${stray.key}`);
    }
  }

  /**
   * Yjs promises the same order everywhere only for neighbours that really stood side by side. Whoever may write in a
   * list can lie about them, and harm that list; what they may not write stays equal whatever they send.
   */
  #promised({ root, key }: Change): boolean {
    return this.counts.hostileAccepted === 0 || !(root === 'notes' || key?.startsWith('m:'));
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
      owns: (client) => client >= 900 && client < 1_000,
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
    const keys = ['m:1', 'm:2', 'p0:c', 'p1:e', '__proto__', undefined];
    const contents = [
      { text: 'zz' },
      { any: [{ kind: 'x' }] },
      { any: [1, 2] },
      { type: 'text' as const },
      { deleted: 2 },
      { type: 'map' as const },
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

class HonestPerson {
  online = true;
  document = new Y.Doc();
  sentUpTo: Uint8Array = new Uint8Array([0]);
  readonly #index: number;
  readonly #random: prng.PRNG;
  #undo: Y.UndoManager | undefined;
  #clients: number[] = [];
  #next = 0;

  constructor(index: number, server: Y.Doc, random: prng.PRNG) {
    this.#index = index;
    this.#random = random;
    this.reload(server);
  }

  rights(): Rights {
    const mine = `p${this.#index}:`;
    return {
      writes: true,
      owns: (client) => this.#clients.includes(client),
      may: ({ root, key }) => root === 'notes' || (key?.startsWith(mine) ?? false),
    };
  }

  /** A reload starts with what the server has and a new client id; unsent words of the old tab are not its matter. */
  reload(server: Y.Doc): void {
    if (!this.online) return;
    this.document = new Y.Doc();
    this.document.clientID = 100 * (this.#index + 1) + this.#next++;
    this.#clients.push(this.document.clientID);
    define(this.document);
    this.receive(server);
    this.sentUpTo = Y.encodeStateVector(this.document);
    this.#undo = new Y.UndoManager([this.document.getXmlFragment('notes'), this.document.getMap('entries')], {
      captureTimeout: 0,
    });
  }

  receive(server: Y.Doc): void {
    Y.applyUpdate(this.document, Y.encodeStateAsUpdate(server, Y.encodeStateVector(this.document)), 'server');
  }

  edit(): void {
    const random = this.#random;
    const dice = prng.int32(random, 0, 9);
    const entries = this.document.getMap('entries');
    const key = `p${this.#index}:${prng.int32(random, 0, 3)}`;
    if (dice < 2) entries.set(key, { kind: 'idea', text: prng.word(random) });
    else if (dice === 2) entries.delete(key);
    else if (dice === 3) entries.set(key, new Y.Map([['deep', new Y.Map([['x', 1]])]]));
    else if (dice === 4) this.#deepen(entries.get(key));
    else if (dice === 5) this.#undo?.undo();
    else if (dice === 6) this.#undo?.redo();
    else if (dice === 7 && this.#index === 0) this.#writeCase();
    else this.#writeNotes();
  }

  #deepen(value: unknown): void {
    if (value instanceof Y.Map) value.set(prng.word(this.#random), prng.int32(this.#random, 0, 9));
  }

  #writeCase(): void {
    const text = this.document.getMap('cases').get('p0:c');
    if (text instanceof Y.Text) text.insert(prng.int32(this.#random, 0, text.length), prng.word(this.#random, 1, 200));
  }

  #writeNotes(): void {
    const random = this.#random;
    const notes = this.document.getXmlFragment('notes');
    if (notes.length < 3) notes.push([new Y.XmlElement('paragraph')]);
    const paragraph = notes.get(prng.int32(random, 0, notes.length - 1));
    if (!(paragraph instanceof Y.XmlElement)) return;
    if (paragraph.length === 0) paragraph.insert(0, [new Y.XmlText(prng.word(random))]);
    const text = paragraph.get(0);
    if (!(text instanceof Y.XmlText)) return;
    const at = prng.int32(random, 0, text.length);
    const dice = prng.int32(random, 0, 9);
    if (dice < 5) text.insert(at, prng.word(random, 1, 30));
    else if (dice < 7) text.delete(at, Math.min(text.length - at, prng.int32(random, 0, 8)));
    else if (dice < 9) text.format(at, Math.min(text.length - at, 4), { bold: prng.bool(random) ? true : null });
    else if (notes.length > 1) notes.delete(0, 1);
  }
}

function define(document: Y.Doc): void {
  document.getMap('entries');
  document.getMap('cases');
  document.getXmlFragment('notes');
}

type Change = { root: string; key: string | null };

function picture(document: Y.Doc): Map<string, string> {
  const seen = new Map<string, string>();
  for (const root of ['entries', 'cases']) {
    const map = document.getMap(root);
    for (const [key, value] of map.entries()) seen.set(`${root}\n${key}`, shown(value));
    if (map._start !== null) seen.set(`${root}\n`, 'list');
  }
  seen.set('notes\n', document.getXmlFragment('notes').toArray().map(shown).join());
  for (const name of document.share.keys())
    if (!['entries', 'cases', 'notes'].includes(name)) seen.set(`${name}\n`, 'root');
  return seen;
}

function shown(value: unknown): string {
  if (value instanceof Y.Text) return JSON.stringify(value.toDelta());
  if (value instanceof Y.XmlElement) return `${value.nodeName}(${value.toArray().map(shown).join()})`;
  if (value instanceof Y.Map)
    return [...value]
      .map(([key, inner]) => `${key}=${shown(inner)}`)
      .toSorted()
      .join();
  return JSON.stringify(value instanceof Y.AbstractType ? value.toJSON() : value);
}

function changes(before: Map<string, string>, after: Map<string, string>): Change[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names]
    .filter((name) => before.get(name) !== after.get(name))
    .map((name) => {
      const [root = '', key = ''] = name.split('\n');
      return { root, key: key === '' ? null : key };
    });
}

function reported(change: Change, touches: readonly Touch[]): boolean {
  return touches.some((touch) => touch.root === change.root && touch.key === change.key);
}
