import { messageType, syncType } from '@casecircle/shared/protocol/documents.ts';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { Cursor } from '../load/varint.ts';

/** Where the server is now: it comes back on another port, of which writers are told when the checks are done. */
export type Whereabouts = { port: number };

type Edit = { word: string; clock: number };

/** A stock client of one person, which notes what the server said is saved. */
export class Writer {
  readonly doc = new Y.Doc();
  readonly edits: Edit[] = [];
  /** How many connections the server closed with which code. */
  readonly closes = new Map<number, number>();
  readonly #name: string;
  readonly #provider: WebsocketProvider;
  readonly #text = new Y.XmlText();
  #socket: WebSocket | undefined;
  /** Up to which clock of ours everything was said to be saved. */
  #saved = 0;

  constructor(name: string, whereabouts: Whereabouts, who: { path: string; cookie: string }) {
    this.#name = name;
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [this.#text]);
    this.#notes.insert(0, [paragraph]);
    const provider = new WebsocketProvider('ws://localhost/documents', who.path, this.doc, {
      disableBc: true,
      maxBackoffTime: 100,
      WebSocketPolyfill: this.#socketClass(whereabouts, who) as unknown as typeof globalThis.WebSocket,
    });
    // Ours are read where they arrive: they speak of their own connection only.
    for (const type of [messageType.saved, messageType.refused]) provider.messageHandlers[type] = () => undefined;
    this.#provider = provider;
  }

  /** How many of the edits, from the first, were said to be saved. */
  get savedEdits(): number {
    const open = this.edits.findIndex(({ clock }) => clock > this.#saved);
    return open < 0 ? this.edits.length : open;
  }

  get isOnline(): boolean {
    return this.#socket?.readyState === WebSocket.OPEN;
  }

  /** One word that nobody else writes: mostly at the end of one's own paragraph, now and then at the front of another's. */
  type(): void {
    const word = `${this.#name}.${this.edits.length} `;
    const text = Math.random() < 0.2 ? this.#anyText() : this.#text;
    text.insert(text === this.#text ? text.length : 0, word);
    this.edits.push({ word: word.trim(), clock: Y.getState(this.doc.store, this.doc.clientID) });
  }

  /** Loses the connection, as a phone in a tunnel does. */
  disconnect(): void {
    this.#socket?.terminate();
  }

  close(): void {
    this.#provider.destroy();
    this.#provider.awareness.destroy();
  }

  get #notes(): Y.XmlFragment {
    return this.doc.getXmlFragment('notes');
  }

  #anyText(): Y.XmlText {
    const paragraph = this.#notes.get(Math.floor(Math.random() * this.#notes.length));
    const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined;
    return text instanceof Y.XmlText ? text : this.#text;
  }

  #socketClass(whereabouts: Whereabouts, who: { path: string; cookie: string }): typeof WebSocket {
    const writer = this;
    return class extends WebSocket {
      /** Our clock when each frame of this connection that bears edits was sent. */
      readonly #clocks: number[] = [];

      constructor() {
        const { port } = whereabouts;
        const headers = { cookie: who.cookie, origin: `http://localhost:${port}` };
        super(`ws://127.0.0.1:${port}/documents/${who.path}`, { headers });
        writer.#socket = this;
        this.on('error', () => undefined);
        this.on('message', (bytes) => this.#hear(new Uint8Array(bytes as ArrayBuffer)));
        this.on('close', (code) => writer.closes.set(code, (writer.closes.get(code) ?? 0) + 1));
      }

      override send(bytes: Uint8Array): void {
        const bearsEdits = bytes[0] === messageType.sync && bytes[1] !== syncType.step1;
        if (bearsEdits) this.#clocks.push(Y.getState(writer.doc.store, writer.doc.clientID));
        super.send(bytes);
      }

      #hear(bytes: Uint8Array): void {
        if (bytes[0] === messageType.refused) throw new Error('An honest edit was refused.');
        if (bytes[0] !== messageType.saved) return;
        const count = new Cursor().on(bytes, 1).varint();
        writer.#saved = Math.max(writer.#saved, this.#clocks[count - 1] ?? 0);
      }
    } as unknown as typeof WebSocket;
  }
}
