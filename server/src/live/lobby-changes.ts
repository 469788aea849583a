import { ownedKey, splitKey } from '@casecircle/shared/document/roots.ts';
import { bringBack, casesOn, takeCasesOff } from '@casecircle/shared/document/unshare.ts';
import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import { done, refuse } from '@casecircle/shared/domain/result.ts';
import { type DocumentName, documentPath } from '@casecircle/shared/protocol/documents.ts';
import type { MeetingState } from '@casecircle/shared/protocol/live.ts';
import type { Revocations } from '../accounts/revocations.ts';
import type { Documents } from '../documents/plane.ts';
import type { MeetingStore } from '../storage/meetings.ts';
import type { Database } from '../storage/schema.ts';
import type { Turnstile } from './turnstile.ts';

export type LobbyParts = {
  database: Database;
  meetings: Pick<MeetingStore, 'find'>;
  documents: Pick<Documents, 'edit' | 'forget' | 'known' | 'read' | 'recheck'>;
  /** The same that the writer passes through: a command on its way ends first. */
  alone: Turnstile;
  announce: (meetingId: string, state: MeetingState) => void;
  revocations: Pick<Revocations, 'meetingCancelled'>;
  report: (event: string, about: { meeting: string; error: unknown }) => void;
};

/** At once; the rest waits for the next time. */
const mostAtOnce = 200;

/**
 * Carries what a season changed about meetings to those who are in their lobby, and takes off the tables what is not presented
 * there any more. What was put down as changed is struck out only after that, so nothing is lost over a restart; doing it
 * twice changes nothing.
 */
export function lobbyCarrier(parts: LobbyParts): () => Promise<void> {
  const { database, alone, report } = parts;

  async function carryAll(): Promise<void> {
    const changes = await database.selectFrom('lobbyChanges').selectAll().orderBy('at').limit(mostAtOnce).execute();
    for (const { id, meetingId } of changes) {
      try {
        await alone(meetingId, () => carry(meetingId, parts));
        await database.deleteFrom('lobbyChanges').where('id', '=', id).execute();
      } catch (error) {
        report('lobby-not-told', { meeting: meetingId, error });
      }
    }
  }

  let running = Promise.resolve();
  return () => {
    running = running.then(carryAll, carryAll);
    return running;
  };
}

async function carry(meetingId: string, parts: LobbyParts): Promise<void> {
  const { meetings, documents, announce, revocations } = parts;
  const table: DocumentName = { scope: 'table', meetingId };
  const row = await meetings.find(meetingId);
  if (!row) {
    revocations.meetingCancelled(meetingId);
    // What was shared for it is read by nobody any more; the draft is its presenter's.
    if ((await documents.known([table])).get(documentPath(table)) !== 'kept') return;
    await takeOff(table, () => true, documents);
    await documents.forget(table);
    return;
  }
  const meeting = JSON.parse(row.state) as Meeting;
  if (meeting.stage.kind !== 'lobby') return;
  await tidyTable(table, meeting, documents);
  await documents.recheck({ meetingId });
  announce(meetingId, { version: row.version, meeting, now: Date.now() });
}

async function tidyTable(table: DocumentName, meeting: Meeting, documents: LobbyParts['documents']): Promise<void> {
  const shared = meeting.cases.filter(({ sharedAt }) => sharedAt !== null);
  const stays = new Set(shared.map(({ presenter, caseId }) => ownedKey(presenter, caseId)));
  await takeOff(table, (key) => !stays.has(key), documents);
}

/** Takes cases off a table. What was written on there since it was shared goes back to the draft, in one step with that. */
async function takeOff(
  table: DocumentName,
  isStray: (key: string) => boolean,
  documents: LobbyParts['documents'],
): Promise<void> {
  const strays = ((await documents.read(table, casesOn)) ?? []).filter(isStray);
  if (strays.length === 0) return;
  const drafts = strays.map((key): DocumentName => ({ scope: 'draft', caseId: splitKey(key)?.id ?? '' }));
  const known = await documents.known(drafts);
  // Where a draft was erased there is nothing to bring its words back to.
  const kept = strays.flatMap((key, index) => {
    const draft = drafts[index];
    return draft && known.get(documentPath(draft)) === 'kept' ? [{ key, draft }] : [];
  });
  const taken = await documents.edit([table, ...kept.map(({ draft }) => draft)], ([doc, ...open]) => {
    if (!doc) return refuse('internal');
    for (const [index, { key }] of kept.entries()) {
      const draft = open[index];
      if (draft) bringBack(doc, key, draft);
    }
    takeCasesOff(doc, strays);
    return done(undefined);
  });
  if (!taken.ok) throw new Error(`the table was not changed: ${taken.refusal.code}`);
}
