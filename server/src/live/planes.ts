import type { IncomingMessage, Server } from 'node:http';
import type { MeetingState } from '@casecircle/shared/protocol/live.ts';
import type { Revocations } from '../accounts/revocations.ts';
import type { PersonOf } from '../accounts/session.ts';
import { auditOf } from '../audit/audit.ts';
import { type Examiner, type ExaminerSettings, openExaminer } from '../coach/examiner.ts';
import { watchTables } from '../coach/table-watch.ts';
import { createAdmit } from '../documents/access.ts';
import { followRevocations as documentsFollow } from '../documents/follow-revocations.ts';
import type { Log } from '../documents/log.ts';
import { createDocuments, type Documents, type DocumentsParts } from '../documents/plane.ts';
import type { Storage } from '../storage/database.ts';
import { meetingStore } from '../storage/meetings.ts';
import { membershipStore } from '../storage/memberships.ts';
import { peopleStore } from '../storage/people.ts';
import { quietExitStore } from '../storage/quiet-exits.ts';
import { returnStore } from '../storage/returns.ts';
import { secondReadingStore } from '../storage/second-readings.ts';
import { alongside } from './alongside.ts';
import { followRevocations, watchSessions } from './expulsions.ts';
import { tellFlags, tellFlagsAnew } from './flags.ts';
import { Gateway } from './gateway.ts';
import { lobbyCarrier } from './lobby-changes.ts';
import { connectedTo } from './presence.ts';
import { recorded } from './recorded.ts';
import type { Allowance } from './sockets.ts';
import { surroundings } from './surroundings.ts';
import { createTurnstile } from './turnstile.ts';
import { wordsCarrier } from './words/carrier.ts';
import { firstExaminer } from './words/examine-first.ts';
import { createWriter, type GiveCommand } from './writer.ts';

export type PlanesParts = {
  server: Server;
  storage: Storage;
  personOf: PersonOf;
  originAllowed: (request: IncomingMessage) => boolean;
  revocations: Revocations;
  /** Ids and errors only, never words. */
  report: (event: string, about: { document?: string; meeting?: string; error: unknown }) => void;
  log: Log;
  allowance?: () => Allowance;
  coach?: ExaminerSettings;
  documents?: Partial<Pick<DocumentsParts, 'graceMs' | 'beatMs' | 'paces' | 'now'>>;
};

/** What happens live in a meeting: the documents and the commands, over one store. */
export type Planes = {
  documents: Documents;
  giveCommand: GiveCommand;
  /** Reads words as the coach does, in a process of its own. */
  examine: Examiner['examine'];
  /** Tells those in a lobby whose meeting was planned anew: see `lobbyCarrier`. */
  carryLobbies: () => Promise<void>;
  stop: () => Promise<void>;
};

/** Attaches the commands to the server; upgrades below `/documents` go to `documents.accept`. */
export function createPlanes(parts: PlanesParts): Planes {
  const { storage, personOf, report } = parts;
  const meetings = meetingStore(storage.database);
  const people = peopleStore(storage.database);
  const documents = createDocuments({
    log: parts.log,
    admit: createAdmit(meetings),
    nameOf: async (personId) => (await people.find(personId))?.name,
    personOf,
    report,
    changed: (name) => watch.changed(name),
    ...parts.documents,
  });
  const coach = openExaminer(parts.coach);
  const told = (telling: Promise<void>) => void telling.catch((error: unknown) => report('flags-untold', { error }));
  const watch = watchTables({
    documents,
    examine: coach.examine,
    isAttended: (meetingId) => connectedTo(gateway.sockets, meetingId).size > 0,
    tell: (meetingId, flags) => told(tellFlags(meetingId, flags, { sockets: gateway.sockets, meetings })),
    report,
  });
  const alone = createTurnstile();
  const announce = (meetingId: string, state: MeetingState) => {
    gateway.announce(meetingId, state);
    // Whoever leads now may know what they might not before, and the other way round.
    const flags = watch.flagsOf(meetingId);
    if (flags.length > 0) told(tellFlags(meetingId, flags, { sockets: gateway.sockets, meetings }));
  };
  const words = {
    documents,
    meetings,
    examine: coach.examine,
    quietExits: quietExitStore(storage.database),
    secondReadings: secondReadingStore(storage.database),
  };
  const writer = createWriter({
    alone,
    meetings,
    carryWords: wordsCarrier(words),
    examineFirst: firstExaminer(words),
    alongsideOf: alongside(documents),
    documents,
    aroundOf: surroundings({
      memberships: membershipStore(storage.database),
      returns: returnStore(storage.database),
      connected: (meetingId) => connectedTo(gateway.sockets, meetingId),
    }),
    announce,
    report,
  });
  const giveCommand = recorded(writer, auditOf(storage.database, Date.now), report);
  const gateway = new Gateway(parts.server, { ...parts, meetings, giveCommand, flagsOf: watch.flagsOf });
  const { database } = storage;
  const { revocations } = parts;
  const carryLobbies = lobbyCarrier({ database, meetings, documents, alone, announce, revocations, report });
  const stops = [
    revocations.on('lobbiesChanged', () => void carryLobbies()),
    documentsFollow(documents, parts.revocations),
    revocations.on('membershipChanged', (_, personId) =>
      told(tellFlagsAnew(personId, watch.flagsOf, { sockets: gateway.sockets, meetings })),
    ),
    followRevocations(gateway.sockets, parts.revocations),
    watchSessions(gateway.sockets, personOf, 15_000),
  ];
  const stop = async () => {
    for (const each of stops) each();
    watch.stop();
    await carryLobbies();
    await gateway.stop();
    await documents.stop();
    await coach.stop();
  };
  return { documents, giveCommand, examine: coach.examine, carryLobbies, stop };
}
