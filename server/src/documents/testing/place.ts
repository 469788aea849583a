import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { revocations } from '../../accounts/revocations.ts';
import type { PersonOf } from '../../accounts/session.ts';
import { openStorage, type Storage } from '../../storage/database.ts';
import { meetingStore } from '../../storage/meetings.ts';
import { peopleStore } from '../../storage/people.ts';
import { createAdmit } from '../access.ts';
import { createLog, type Log } from '../log.ts';
import { createDocuments, type DocumentsParts } from '../plane.ts';

export type Place = Awaited<ReturnType<typeof openPlace>>;

/** Sessions of tests: the cookie `person=<id>` signs in as that person. */
export const cookieSession: PersonOf = async (request) => {
  const personId = /(?:^|; )person=([^;]+)/.exec(request.headers.cookie ?? '')?.[1];
  return personId === undefined
    ? undefined
    : { personId, sessionId: `session-${personId}`, expiresAt: Number.MAX_SAFE_INTEGER };
};

export type PlaceOptions = Partial<Omit<DocumentsParts, 'log'>> & { port?: number; log?: (log: Log) => Log };

/** The documents plane over a real store and a real port. */
export async function openPlace(dataDir: string, options: PlaceOptions = {}) {
  const storage = await openStorage({ dataDir });
  const { port = 0, log = (plain: Log) => plain, ...others } = options;
  const parts = { ...documentParts(storage, log), ...others };
  const documents = createDocuments(parts);
  const server = createServer();
  server.on('upgrade', async (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const person = await parts.personOf(request);
    if (person) await documents.accept(request, socket, head, person);
    else socket.destroy();
  });
  const url = await listening(server, port);
  const stop = async () => {
    await documents.stop();
    await new Promise((resolve) => server.close(resolve));
    await storage.close();
  };
  return { storage, documents, server, url, parts, revocations: revocations(), stop };
}

function documentParts(storage: Storage, log: (plain: Log) => Log): DocumentsParts {
  const people = peopleStore(storage.database);
  return {
    log: log(createLog(storage.documents)),
    admit: createAdmit(meetingStore(storage.database)),
    nameOf: async (id) => (await people.find(id))?.name,
    personOf: cookieSession,
    report: () => undefined,
    graceMs: 50,
  };
}

async function listening(server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
