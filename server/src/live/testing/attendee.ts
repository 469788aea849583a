import { randomUUID } from 'node:crypto';
import { type SlipValue, writeSlip } from '@casecircle/shared/document/entries.ts';
import type { Command } from '@casecircle/shared/domain/meeting/command.ts';
import type { CoachFlag } from '@casecircle/shared/protocol/coach.ts';
import { type DocumentName, documentPath, messageType } from '@casecircle/shared/protocol/documents.ts';
import {
  type ClientEvents,
  type CommandAnswer,
  type MeetingState,
  meetingNamespace,
  type ServerEvents,
} from '@casecircle/shared/protocol/live.ts';
import { readVarUint } from 'lib0/decoding';
import { io, type Socket } from 'socket.io-client';
import { expect, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { until } from '../../documents/testing/scene.ts';
import type { Guest, House } from '../../http/testing/house.ts';
import { Heard } from './heard.ts';

export type OpenDocument = Awaited<ReturnType<Attendee['opens']>>;

/** Somebody in a meeting with a browser of their own, who keeps every byte that reaches them, on whatever plane. */
export class Attendee {
  readonly id: string;
  readonly guest: Guest;
  readonly heard = new Heard();
  /** Every address that they asked for. */
  readonly urls: string[] = [];
  readonly states: MeetingState[] = [];
  /** What the coach asked them about, each time. */
  readonly flags: CoachFlag[][] = [];
  readonly #house: House;
  #socket: Socket<ServerEvents, ClientEvents> | undefined;

  constructor(house: House, guest: Guest) {
    this.#house = house;
    this.guest = guest;
    this.id = guest.account.id;
    const ask = guest.visitor.ask.bind(guest.visitor);
    guest.visitor.ask = async (method, path, wish) => {
      this.urls.push(path);
      const answer = await ask(method, path, wish);
      const body = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
      this.heard.says('http', `${[...answer.headers].join('\n')}\n${body}`);
      return answer;
    };
  }

  /** Joins the commands of a meeting and waits for its state. */
  async enters(meeting: string): Promise<void> {
    const socket: Socket<ServerEvents, ClientEvents> = io(`${this.#house.address}${meetingNamespace}`, {
      auth: { meeting },
      forceNew: true,
      transports: ['websocket'],
      extraHeaders: { cookie: this.guest.visitor.cookie, origin: this.#house.address },
    });
    this.#socket = socket;
    onTestFinished(() => void socket.disconnect());
    socket.io.on('open', () => {
      socket.io.engine.on('packet', ({ type, data }) => {
        if (type === 'message') this.heard.says('commands', String(data));
      });
    });
    socket.on('state', (state) => void this.states.push(state));
    socket.on('flags', (flags) => void this.flags.push(flags));
    await until(() => expect(this.states.length).toBeGreaterThan(0));
  }

  /** Gives a command on what they see now. */
  give(command: Command): Promise<CommandAnswer> {
    if (!this.#socket) throw new Error('not in the meeting');
    const seen = this.states.at(-1)?.version ?? 0;
    return this.#socket.timeout(8_000).emitWithAck('command', { command, seen });
  }

  /** Opens a document as their browser would; `whole` is there when all of it has arrived and is stored. */
  async opens(name: DocumentName) {
    const opened = this.tries(name);
    await until(() => expect(opened.isWhole()).toBe(true));
    return opened;
  }

  tries(name: DocumentName) {
    const { heard, urls } = this;
    const headers = { cookie: this.guest.visitor.cookie, origin: this.#house.address };
    const closed: number[] = [];
    const counts = { sent: 0, saved: 0 };
    class Browser extends WebSocket {
      constructor(url: string) {
        super(url, { headers });
        urls.push(url);
        counts.sent = 0;
        counts.saved = 0;
        this.on('message', (bytes) => heard.frame(documentPath(name), new Uint8Array(bytes as ArrayBuffer)));
        this.on('close', (code) => closed.push(code));
      }
      override send(bytes: Uint8Array): void {
        if (bytes[0] === messageType.sync && bytes[1] !== 0) counts.sent += 1;
        super.send(bytes);
      }
    }
    const doc = new Y.Doc();
    const address = `${this.#house.address.replace('http', 'ws')}/documents`;
    const provider = new WebsocketProvider(address, documentPath(name), doc, {
      disableBc: true,
      maxBackoffTime: 100,
      WebSocketPolyfill: Browser as unknown as typeof globalThis.WebSocket,
    });
    provider.messageHandlers[messageType.saved] = (_encoder, decoder) => {
      counts.saved = readVarUint(decoder);
    };
    provider.messageHandlers[messageType.refused] = () => undefined;
    const leave = () => {
      provider.destroy();
      provider.awareness.destroy();
    };
    onTestFinished(leave);
    const isWhole = () => provider.synced && counts.sent > 0 && counts.sent === counts.saved;
    return { doc, awareness: provider.awareness, closed, leave, isWhole };
  }
}

/** Writes a slip into an open notebook. */
export function slipIn({ doc }: Pick<OpenDocument, 'doc'>, text: string, slip: Partial<SlipValue> = {}): string {
  const slipId = randomUUID();
  writeSlip(doc, slipId, { kind: 'idea', text, at: 1, releasedAt: null, ...slip });
  return slipId;
}
