import type { Connection } from './connection.ts';
import { concerns } from './rights.ts';

type Linger = { meetingId: string; personId: string; end: () => void };

/**
 * The states at tables of people who left them quietly. To the others it must look as if they went on reading: so a state
 * stands, without a caret, until its person has nothing of that meeting open any more.
 */
export class Lingering {
  #lingers: Linger[] = [];

  keep(connection: Connection): void {
    const { name, session, document } = connection;
    if (!('meetingId' in name) || !document.awareness) return;
    const end = document.awareness.linger(connection);
    this.#lingers.push({ meetingId: name.meetingId, personId: session.personId, end });
  }

  /** Ends those whose person is gone from the connections that are left. */
  review(connections: ReadonlySet<Connection>): void {
    if (this.#lingers.length === 0) return;
    const isHere = (linger: Linger) => [...connections].some((connection) => concerns(connection, linger));
    for (const linger of this.#lingers) if (!isHere(linger)) linger.end();
    this.#lingers = this.#lingers.filter(isHere);
  }
}
