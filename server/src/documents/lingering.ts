import { limits } from '@casecircle/shared/protocol/limits.ts';
import type { Lingering as LingeringState } from './awareness.ts';
import type { Connection } from './connection.ts';
import type { OpenDocument } from './document.ts';
import { concerns } from './rights.ts';

type Linger = { meetingId: string; personId: string; document: OpenDocument; state: LingeringState };

/**
 * The states at tables of people whose connection to the table has ended, while they have something else of the meeting open.
 * So somebody who leaves a table quietly seems to read on, whoever closes it first: their page, which does so before it asks
 * the server, or the server.
 */
export class Lingering {
  #lingers: Linger[] = [];

  /** To be called before the connection leaves its document. */
  keep(connection: Connection): void {
    const { name, session, document } = connection;
    if (!('meetingId' in name)) return;
    const state = document.awareness?.linger(connection);
    if (!state) return;
    const linger = { meetingId: name.meetingId, personId: session.personId, document, state };
    const own = this.#lingers.filter((one) => one.document === document && one.personId === session.personId);
    // As many as they can have sockets: whoever comes and goes all the time does not leave a crowd behind.
    for (const oldest of own.slice(0, Math.max(0, own.length + 1 - limits.socketsOfPerson))) this.#stop(oldest);
    this.#lingers.push(linger);
  }

  /** Ends those whose person is gone from the connections that are left. */
  review(connections: ReadonlySet<Connection>): void {
    const isHere = (linger: Linger) => [...connections].some((connection) => concerns(connection, linger));
    for (const linger of this.#lingers.filter((one) => !isHere(one))) this.#stop(linger);
  }

  /** Called as often as living clients renew theirs. */
  renew(): void {
    for (const { state } of this.#lingers) state.renew();
  }

  #stop(linger: Linger): void {
    linger.state.end();
    this.#lingers = this.#lingers.filter((one) => one !== linger);
  }
}
