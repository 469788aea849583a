import * as prng from 'lib0/prng';
import * as Y from 'yjs';
import { define } from './picture.ts';
import type { Rights } from './write-guard.ts';
import { writeNotes } from './writing.ts';

/** Somebody who really edits, loses the connection, comes back, and undoes. */
export class HonestPerson {
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
    else if (dice === 3) this.#undo?.undo();
    else if (dice === 4) this.#undo?.redo();
    else if (dice === 5 && this.#index === 0) this.#writeCase();
    else writeNotes(this.document.getXmlFragment('notes'), random);
  }

  #writeCase(): void {
    const shared = this.document.getMap<Y.Map<unknown>>('cases').get('p0:c');
    const [question, notes] = [shared?.get('question'), shared?.get('notes')];
    if (notes instanceof Y.XmlFragment && prng.bool(this.#random)) writeNotes(notes, this.#random);
    else if (question instanceof Y.Text) {
      question.insert(prng.int32(this.#random, 0, question.length), prng.word(this.#random, 1, 200));
    }
  }
}
