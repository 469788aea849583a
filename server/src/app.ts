import { createServer, type RequestListener, type Server } from 'node:http';
import type { Instant } from '@casecircle/shared/domain/people.ts';
import type { DestinationStream } from 'pino';
import { openAuth, type Passwords } from './accounts/auth.ts';
import { type DemoPeople, demoPeople } from './accounts/demo.ts';
import { resetLinks as openResetLinks } from './accounts/reset-links.ts';
import { revocations as openRevocations } from './accounts/revocations.ts';
import { authSecret } from './accounts/secret.ts';
import { personOf } from './accounts/session.ts';
import { auditOf } from './audit/audit.ts';
import { type Config, StartRefused } from './config.ts';
import { NotADemo, plantDemo } from './demo/plant.ts';
import type { Log as DocumentLog } from './documents/log.ts';
import { openLog as openDocumentLog } from './documents/open-log.ts';
import { originCheck, ownOrigins } from './http/origin.ts';
import type { HttpParts } from './http/parts.ts';
import { listen, stopListening } from './listen.ts';
import { createPlanes, type Planes } from './live/planes.ts';
import { unsubscribeLinks } from './mail/unsubscribe.ts';
import { type Log, openLog } from './observe/log.ts';
import { startClocks } from './schedule/clocks.ts';
import { site } from './site.ts';
import { openStorage, type Storage } from './storage/database.ts';
import { isOpenToOthers } from './storage/private-folder.ts';
import { storesOn } from './storage/stores.ts';
import { routeUpgrades } from './upgrade.ts';

export type RunningServer = {
  /** Where people reach it. */
  address: string;
  port: number;
  /** Does at once what is otherwise done by the clock. */
  work(): Promise<void>;
  /** Stores what has arrived, ends every connection, closes the store. */
  stop(): Promise<void>;
};

const openFolder = 'Other accounts of this machine can look into DATA_DIR. Close it to them with chmod 700.';

type Surroundings = { log: Log; now: () => Instant; passwords: Passwords | undefined };

/** What is on the disk. */
type Stored = { storage: Storage; documentLog: DocumentLog };

/**
 * Starts everything that one process serves. Throws `StartRefused`, in words for whoever starts it, when a setting,
 * the port or the data folder does not allow it; nothing is left open then.
 */
export async function startServer(
  config: Config,
  { logTo, now = Date.now, passwords }: { logTo?: DestinationStream; now?: () => Instant; passwords?: Passwords } = {},
): Promise<RunningServer> {
  const around = { log: openLog(config, logTo), now, passwords };
  const storage = await openStorage(config);
  let documentLog: DocumentLog | undefined;
  if (isOpenToOthers(config.dataDir)) around.log.warn({ folder: config.dataDir }, openFolder);
  try {
    documentLog = await openDocumentLog(storage, config);
    return await serve(config, { storage, documentLog }, around);
  } catch (error) {
    await documentLog?.close();
    await storage.close();
    throw error;
  }
}

async function serve(config: Config, stored: Stored, around: Surroundings): Promise<RunningServer> {
  const { storage, documentLog } = stored;
  let answer: RequestListener = notReady;
  // Socket.IO takes over the listeners that are there when it comes, so there is one from the beginning.
  const server = createServer((request, response) => answer(request, response));
  const port = await listen(server, config.port);
  try {
    const address = config.publicUrl ?? `http://localhost:${port}`;
    const { parts, people } = openParts(config, storage, { ...around, address });
    const originAllowed = originCheck(ownOrigins(address, port));
    const planes = createPlanes({ server, storage, log: documentLog, originAllowed, ...live(parts) });
    const stopUpgrades = routeUpgrades(server, {
      originAllowed,
      personOf: parts.personOf,
      documents: planes.documents.accept,
      failed: (error) => around.log.error({ err: error }, 'upgrade failed'),
    });
    await parts.stores.people.appointIfNobody();
    await parts.stores.installation.write('mail', String(config.mail !== undefined));
    if (people) await plantPeople(people, planes, storage, parts);
    answer = site(config, { parts, people, originAllowed, address, ...planes });
    const clocks = startClocks(config, { ...parts, storage, address, ...planes });
    const stopOnce = async () => {
      await clocks.stop();
      await stopAll(server, stored, planes, stopUpgrades);
    };
    let stopping: Promise<void> | undefined;
    const stop = () => {
      stopping ??= stopOnce();
      return stopping;
    };
    return { address, port, work: clocks.work, stop };
  } catch (error) {
    await stopListening(server);
    throw error;
  }
}

function openParts(config: Config, storage: Storage, around: Surroundings & { address: string }) {
  const { log, now, address, passwords } = around;
  const secret = authSecret(config);
  const stores = storesOn(storage.database);
  const revocations = openRevocations();
  const auth = openAuth({ storage, secret, publicUrl: address, log, revocations, ...(passwords && { passwords }) });
  const audit = auditOf(storage.database, now);
  const resetLinks = openResetLinks({ auth, database: storage.database });
  const about = { log, now, demo: config.demo, unsubscribing: unsubscribeLinks(secret) };
  const { database } = storage;
  const parts: HttpParts = {
    stores,
    database,
    auth,
    resetLinks,
    personOf: personOf(auth),
    audit,
    revocations,
    ...about,
  };
  const people = config.demo ? demoPeople({ auth, stores, secret, database: storage.database }) : undefined;
  return { parts, people };
}

function live({ personOf: whose, revocations, log }: HttpParts) {
  const report = (event: string, { error, ...about }: { document?: string; meeting?: string; error: unknown }) =>
    log.error({ ...about, err: error }, event);
  return { personOf: whose, revocations, report };
}

async function plantPeople(people: DemoPeople, planes: Planes, storage: Storage, parts: HttpParts): Promise<void> {
  const { edit } = planes.documents;
  const { stores, now } = parts;
  try {
    await plantDemo({ stores, database: storage.database, edit, makeAccount: people.makeAccount }, now());
  } catch (error) {
    throw error instanceof NotADemo ? new StartRefused(error.message) : error;
  }
}

async function stopAll(server: Server, stored: Stored, planes: Planes, stopUpgrades: () => void): Promise<void> {
  stopUpgrades();
  await planes.stop();
  await stopListening(server);
  await stored.documentLog.close();
  await stored.storage.close();
}

function notReady(...[, response]: Parameters<RequestListener>): void {
  response.writeHead(503, { 'retry-after': '1' }).end();
}
