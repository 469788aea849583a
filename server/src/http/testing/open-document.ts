import { type DocumentName, documentPath } from '@casecircle/shared/protocol/documents.ts';
import type { Agreement } from '@casecircle/shared/protocol/groups.ts';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { type Guest, given, type House } from './house.ts';

/** Opens a document as a browser of this guest would: with its cookie and our origin. */
export function openDocument(house: House, guest: Guest, name: DocumentName, origin = house.address) {
  const doc = new Y.Doc();
  const closed: number[] = [];
  const failed: string[] = [];
  class Browser extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { cookie: guest.visitor.cookie, origin } });
      this.on('close', (code) => closed.push(code));
      this.on('error', (error) => failed.push(error.message));
    }
  }
  const provider = new WebsocketProvider(`${house.address.replace('http', 'ws')}/documents`, documentPath(name), doc, {
    disableBc: true,
    WebSocketPolyfill: Browser as unknown as typeof globalThis.WebSocket,
  });
  provider.messageHandlers[100] = () => undefined;
  onTestFinished(() => {
    provider.destroy();
    provider.awareness.destroy();
  });
  return { doc, provider, closed, failed };
}

/** The guest accepts the agreement that holds now. */
export async function acceptAgreement({ visitor }: Guest, groupId: string): Promise<void> {
  const group = given<{ agreement: Agreement }>(await visitor.get(`/api/groups/${groupId}`));
  given(await visitor.post(`/api/groups/${groupId}/agreement/acceptances`, { version: group.agreement.version }));
}
