import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { documentsPath } from '@casecircle/shared/protocol/documents.ts';
import type { PersonOf, SignedIn } from './accounts/session.ts';

export type UpgradeParts = {
  originAllowed: (request: IncomingMessage) => boolean;
  personOf: PersonOf;
  /** Takes over an upgrade below `/documents` from somebody who is signed in. */
  documents: (request: IncomingMessage, socket: Duplex, head: Buffer, session: SignedIn) => Promise<void>;
  failed: (error: unknown) => void;
};

/**
 * The one place where a WebSocket begins. Socket.IO hears of its own path by itself and asks the same two questions;
 * whatever is neither its nor the documents' is refused. Gives back how to stop.
 */
export function routeUpgrades(server: Server, parts: UpgradeParts): () => void {
  const hear = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    if (path === '/socket.io' || path.startsWith('/socket.io/')) return;
    socket.on('error', () => socket.destroy());
    if (!path.startsWith(`${documentsPath}/`)) return refuse(socket, '404 Not Found');
    take(request, socket, head, parts).catch((error: unknown) => {
      parts.failed(error);
      refuse(socket, '500 Internal Server Error');
    });
  };
  server.on('upgrade', hear);
  return () => void server.off('upgrade', hear);
}

async function take(request: IncomingMessage, socket: Duplex, head: Buffer, parts: UpgradeParts): Promise<void> {
  if (!parts.originAllowed(request)) return refuse(socket, '403 Forbidden');
  const session = await parts.personOf(request);
  if (!session) return refuse(socket, '401 Unauthorized');
  await parts.documents(request, socket, head, session);
}

function refuse(socket: Duplex, status: string): void {
  if (!socket.destroyed) socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}
