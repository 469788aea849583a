import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Refusal, Result } from '@casecircle/shared/domain/result.ts';
import { closeCodes, type DocumentName, documentPath } from '@casecircle/shared/protocol/documents.ts';
import { limits } from '@casecircle/shared/protocol/limits.ts';
import { type WebSocket, WebSocketServer } from 'ws';
import type * as Y from 'yjs';
import type { PersonOf, SignedIn } from '../accounts/session.ts';
import { Connection, type Line, type Session } from './connection.ts';
import type { OpenDocument } from './document.ts';
import { Lingering } from './lingering.ts';
import type { Log } from './log.ts';
import { type Opening, type OpeningParts, openFor } from './opening.ts';
import { Registry, type RegistryParts } from './registry.ts';
import { concerns, recheck, recheckSession, type Which } from './rights.ts';
import { ordinaryPaces, type Paces, Sessions } from './sessions.ts';

export type DocumentsParts = OpeningParts & {
  log: Log;
  personOf: PersonOf;
  /** How long a document stays open after its last connection. */
  graceMs?: number;
  beatMs?: number;
  /** The allowance of one session. */
  paces?: () => Paces;
  now?: () => number;
} & Pick<RegistryParts, 'changed'>;

/** The documents plane: everything under `/documents`. Its rules are in PROTOCOL.md. */
export type Documents = {
  /** Takes over a WebSocket upgrade whose Origin and session were checked. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer, session: SignedIn): Promise<void>;
  /** Changes documents from the server's side; see `Registry.edit`. */
  edit<Value>(
    names: readonly DocumentName[],
    change: (docs: Y.Doc[]) => Result<Value, Refusal>,
  ): Promise<Result<Value, Refusal>>;
  /** Reads a document from the server's side; see `Registry.read`. */
  read<Value>(name: DocumentName, look: (doc: Y.Doc) => Value): Promise<Value | undefined>;
  /** Which of these documents there are; those that were never opened are left out. */
  known(names: readonly DocumentName[]): Promise<ReadonlyMap<string, 'kept' | 'forgotten'>>;
  /** Reads the rights of connections anew: after a meeting closed, a role changed, a membership ended. */
  recheck(which: Which): Promise<void>;
  endSession(sessionId: string): void;
  /** Erases a document by forgetting its key; whoever has it open is told so, as is everybody who opens it later. */
  forget(name: DocumentName): Promise<void>;
  /** Stores all that has arrived and sends everybody away to come back. */
  stop(): Promise<void>;
};

/** Above the largest step 2, so that one that is too large is told so; beyond this, `ws` closes with 1009. */
const maxPayload = limits.documentStep2 + limits.bufferedAmount;

/** How long a stopping server waits for answers to its closes: it cannot wait for a phone in a tunnel. */
const patience = 1_000;

export function createDocuments(parts: DocumentsParts): Documents {
  const registry = new Registry(parts);
  const connections = new Set<Connection>();
  const lingering = new Lingering();
  const server = new WebSocketServer({ noServer: true, maxPayload, perMessageDeflate: false });
  const sessions = new Sessions(parts.paces ?? ordinaryPaces, Date.now);
  const now = parts.now ?? Date.now;
  const stopBeating = startBeating(connections, { sessions, lingering, everyMs: parts.beatMs ?? 15_000, now });

  let stopped = false;

  function seat(line: Line, session: Session, opening: Opening): void {
    const { socket } = line;
    if (opening.kind === 'turned-away') {
      turnAway(socket, opening.code);
      return;
    }
    const { document, release, ...whose } = opening;
    if (document.dropped || stopped) {
      release();
      turnAway(socket, closeCodes.tryAgainLater);
      return;
    }
    const paces = isCrowdedBy(document, session.personId) ? undefined : sessions.enter(session.sessionId);
    if (!paces) {
      release();
      turnAway(socket, closeCodes.tooMany);
      return;
    }
    const onEnd = (ended: Connection) => {
      connections.delete(ended);
      lingering.keep(ended);
      lingering.review(connections);
      sessions.leave(session.sessionId);
      release();
    };
    const connection = new Connection(line, { session, ...whose }, { document, paces, onEnd, now });
    connections.add(connection);
    // What was taken away while the document was being opened was not asked of this connection yet.
    void recheck(connection, parts);
  }

  return {
    async accept(request, stream, head, signedIn) {
      stream.on('error', () => undefined);
      const caller = { headers: { cookie: request.headers.cookie } };
      const session = { ...signedIn, again: () => parts.personOf(caller) };
      const opening = await openFor(request, session, registry, parts);
      let seated = false;
      if (!stream.destroyed) {
        server.handleUpgrade(request, stream, head, (socket) => {
          seated = true;
          seat({ socket, stream }, session, opening);
        });
      }
      if (!seated && opening.kind === 'open') opening.release();
    },
    edit: (names, change) => registry.edit(names, change),
    read: (name, look) => registry.read(name, look),
    known: async (names) => new Map(await parts.log.known(names.map(documentPath))),
    async recheck(which) {
      const concerned = [...connections].filter((one) => concerns(one, which));
      await Promise.all(concerned.map((one) => recheck(one, parts)));
    },
    endSession(sessionId) {
      for (const one of connections) if (one.session.sessionId === sessionId) one.close(closeCodes.signedOut);
    },
    forget: (name) => registry.forget(name),
    async stop() {
      stopped = true;
      stopBeating();
      await registry.settle();
      for (const connection of connections) connection.close(closeCodes.tryAgainLater);
      registry.stop();
      setTimeout(() => {
        for (const socket of server.clients) socket.terminate();
      }, patience).unref();
    },
  };
}

function startBeating(
  connections: ReadonlySet<Connection>,
  parts: { sessions: Sessions; lingering: Lingering; everyMs: number; now: () => number },
): () => void {
  const { sessions, lingering, everyMs, now } = parts;
  const timer = setInterval(() => {
    sessions.sweep();
    lingering.renew();
    for (const connection of connections) {
      connection.beat();
      void recheckSession(connection, now());
    }
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** Whether a person has as many sockets at a document as anybody needs. */
function isCrowdedBy(document: OpenDocument, personId: string): boolean {
  const own = [...document.peers].filter(({ identity }) => identity.id === personId);
  return own.length >= limits.socketsOfPerson;
}

function turnAway(socket: WebSocket, code: number): void {
  socket.on('error', () => undefined);
  socket.close(code);
}
