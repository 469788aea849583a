import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { revocations } from '../../accounts/revocations.ts';
import type { PersonOf } from '../../accounts/session.ts';
import { createPlanes, type PlanesParts } from '../../live/planes.ts';
import { openStorage } from '../../storage/database.ts';
import { createLog, type Log } from '../log.ts';
import { openStore } from '../open-log.ts';
import { WorkerStore } from '../worker-store.ts';

export type Place = Awaited<ReturnType<typeof openPlace>>;

export type PlaceOptions = Partial<Pick<PlanesParts, 'allowance' | 'coach' | 'documents' | 'personOf' | 'report'>> & {
  port?: number;
  /** Stands between the planes and the real log. */
  log?: (log: Log) => Log;
};

/** Sessions of tests: the cookie `person=<id>` signs in as that person. */
export const cookieSession: PersonOf = async (request) => {
  const personId = /(?:^|; )person=([^;]+)/.exec(request.headers.cookie ?? '')?.[1];
  return personId === undefined
    ? undefined
    : { personId, sessionId: `session-${personId}`, expiresAt: Number.MAX_SAFE_INTEGER };
};

/** Both live planes over a real store and a real port. */
export async function openPlace(dataDir: string, options: PlaceOptions = {}) {
  const storage = await openStorage({ dataDir });
  const store = await openStore(storage, { dataDir });
  const stored = createLog(store);
  const server = createServer((_request, response) => response.writeHead(404).end());
  const personOf = options.personOf ?? cookieSession;
  const revoked = revocations();
  const planes = createPlanes({
    server,
    storage,
    personOf,
    originAllowed: (request) => request.headers.origin !== 'https://elsewhere.example',
    revocations: revoked,
    report: options.report ?? (() => undefined),
    log: (options.log ?? ((plain: Log) => plain))(stored),
    ...(options.allowance && { allowance: options.allowance }),
    ...(options.coach && { coach: options.coach }),
    documents: { graceMs: 30, ...options.documents },
  });
  server.on('upgrade', async (request, socket, head) => {
    if (!request.url?.startsWith('/documents/')) return;
    const person = await personOf(request);
    if (person) await planes.documents.accept(request, socket, head, person);
    else socket.destroy();
  });
  const port = await listening(server, options.port ?? 0);
  const stop = once(async () => {
    await planes.stop();
    await new Promise((resolve) => server.close(resolve));
    await stored.close();
    await storage.close();
  });
  const thread = () => (store instanceof WorkerStore ? store.thread : undefined);
  return { ...planes, storage, thread, revocations: revoked, port, url: `ws://127.0.0.1:${port}`, stop };
}

async function listening(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

function once(act: () => Promise<void>): () => Promise<void> {
  let acted: Promise<void> | undefined;
  return () => {
    acted ??= act();
    return acted;
  };
}
