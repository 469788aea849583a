import type { Server as HttpServer, IncomingMessage } from 'node:http';
import { seenBy } from '@casecircle/shared/domain/meeting/seen-by.ts';
import { limits } from '@casecircle/shared/protocol/limits.ts';
import { type MeetingState, meetingNamespace } from '@casecircle/shared/protocol/live.ts';
import { Server } from 'socket.io';
import { Sessions } from '../documents/sessions.ts';
import { admission, refused } from './admission.ts';
import { connectedTo } from './presence.ts';
import { ordinaryAllowance, seat } from './seat.ts';
import type { GatewayParts, Sockets } from './sockets.ts';

/** The commands plane on a server: Socket.IO with the one namespace `/meeting`. Rules C-1 to C-29 of PROTOCOL.md. */
export class Gateway {
  readonly sockets: Sockets;
  readonly #server: Server;

  constructor(server: HttpServer, parts: GatewayParts) {
    this.#server = new Server(server, {
      destroyUpgrade: false,
      serveClient: false,
      maxHttpBufferSize: limits.commandBody,
      connectTimeout: 10_000,
      allowRequest: (request, answer) => {
        const allowed = isOwnPage(request, parts.originAllowed);
        answer(allowed ? null : 'origin', allowed);
      },
    });
    // `allowRequest` hears of new connections only: what names a known one is asked for its Origin here.
    this.#server.engine.use((request: IncomingMessage, _response: unknown, next: (refused?: Error) => void) => {
      next(isNew(request) || isOwnPage(request, parts.originAllowed) ? undefined : new Error('origin'));
    });
    // Socket.IO opens this namespace to everybody by itself.
    this.#server.use((_socket, next) => next(refused('not-found')));
    this.sockets = this.#server.of(meetingNamespace);
    this.sockets.use(admission(this.sockets, parts));
    const allowances = new Sessions(parts.allowance ?? ordinaryAllowance, Date.now, limits.socketsOfPerson);
    this.sockets.on('connection', (socket) => seat(socket, this.sockets, { ...parts, allowances }));
  }

  /** Tells everybody in a meeting its new state, each as they may know it. */
  announce(meetingId: string, state: MeetingState): void {
    const here = connectedTo(this.sockets, meetingId);
    for (const id of this.sockets.adapter.rooms.get(meetingId) ?? []) {
      const socket = this.sockets.sockets.get(id);
      const { personId } = socket?.data.session ?? {};
      if (personId !== undefined) socket?.emit('state', { ...state, meeting: seenBy(state.meeting, personId, here) });
    }
  }

  async stop(): Promise<void> {
    this.sockets.disconnectSockets(true);
    this.#server.engine.close();
  }
}

/** Read as Engine.IO reads it, so that no address means one thing here and another there. */
function isNew({ url = '/' }: IncomingMessage): boolean {
  return !new URL(url, 'http://here.invalid').searchParams.has('sid');
}

/** Browsers name the Origin on every upgrade and every POST; a page of ours that polls by GET need not. */
function isOwnPage(request: IncomingMessage, originAllowed: (request: IncomingMessage) => boolean): boolean {
  const polls = request.method === 'GET' && request.headers.upgrade === undefined;
  return polls && request.headers.origin === undefined ? true : originAllowed(request);
}
