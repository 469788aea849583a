import { type DocumentName, documentPath, messageType } from '@casecircle/shared/protocol/documents.ts';
import { RefusalBody } from '@casecircle/shared/protocol/refusals.ts';
import { readVarString, readVarUint } from 'lib0/decoding';
import { encode, writeVarUint } from 'lib0/encoding';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

function lengthOf(payload: Uint8Array): Uint8Array {
  return encode((encoder) => writeVarUint(encoder, payload.byteLength));
}

export type Client = ReturnType<typeof openClient>;

/** A stock y-websocket client of one person, with every frame it received, and our two frames read. */
export function openClient(url: string, name: DocumentName | string, personId: string, doc = new Y.Doc()) {
  const received: Uint8Array[] = [];
  const closed: number[] = [];
  const refused: string[] = [];
  const counts = { saved: 0, sent: 0 };
  class Socket extends WebSocket {
    constructor(address: string) {
      super(address, { headers: { cookie: `person=${personId}` } });
      counts.saved = 0;
      counts.sent = 0;
      this.on('message', (bytes) => received.push(new Uint8Array(bytes as ArrayBuffer)));
      this.on('close', (code) => closed.push(code));
    }
    override send(bytes: Uint8Array): void {
      if (bytes[0] === messageType.sync && bytes[1] !== 0) counts.sent += 1;
      super.send(bytes);
    }
  }
  const path = typeof name === 'string' ? name : documentPath(name);
  const provider = new WebsocketProvider(`${url}/documents`, path, doc, {
    disableBc: true,
    maxBackoffTime: 100,
    WebSocketPolyfill: Socket as unknown as typeof globalThis.WebSocket,
  });
  provider.messageHandlers[messageType.saved] = (_encoder, decoder) => {
    counts.saved = readVarUint(decoder);
  };
  provider.messageHandlers[messageType.refused] = (_encoder, decoder) => {
    refused.push(RefusalBody.parse(JSON.parse(readVarString(decoder))).code);
  };
  const close = () => {
    provider.destroy();
    provider.awareness.destroy();
  };
  onTestFinished(close);
  return {
    doc,
    provider,
    awareness: provider.awareness,
    received,
    closed,
    refused,
    close,
    /** Sends a frame of these two message numbers with a payload, past the stock client. */
    sendFrame(numbers: [number, number], payload: Uint8Array) {
      provider.ws?.send(Buffer.concat([Buffer.from(numbers), lengthOf(payload), payload]));
    },
    sendRaw: (bytes: Uint8Array | string) => provider.ws?.send(bytes as never),
    /** Whether everything this client has was confirmed as stored. */
    allSaved: () => provider.synced && counts.sent > 0 && counts.saved === counts.sent,
    sent: () => counts.sent,
    saved: () => counts.saved,
    /** Whether these words occur in anything that this client ever received. */
    heard: (words: string) => received.some((bytes) => Buffer.from(bytes).includes(words)),
  };
}
