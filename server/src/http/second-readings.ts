import { gateOf, isOpen } from '@casecircle/shared/coach/gate.ts';
import { draftBlocks } from '@casecircle/shared/document/case-blocks.ts';
import { readCoachWords } from '@casecircle/shared/document/coach-words.ts';
import { readReturned, writeAnswered, writeReturned } from '@casecircle/shared/document/returned-words.ts';
import { caseOf } from '@casecircle/shared/domain/meeting/meeting.ts';
import { done } from '@casecircle/shared/domain/result.ts';
import { needsSecondReading, secondReadersOf } from '@casecircle/shared/domain/second-reading.ts';
import { Attestation } from '@casecircle/shared/protocol/coach.ts';
import {
  type OwnSecondReading,
  type SecondReading,
  SecondReadingAnswer,
  type WaitingReading,
} from '@casecircle/shared/protocol/second-reading.ts';
import { type Request, Router } from 'express';
import type * as Y from 'yjs';
import type { Examiner } from '../coach/examiner.ts';
import { fingerprintOf, isFingerprintOf } from '../coach/fingerprint.ts';
import { settledPlaces } from '../coach/settled-places.ts';
import type { Documents } from '../documents/plane.ts';
import { AppError, authorise, found } from '../errors.ts';
import { tell } from '../notices/tell.ts';
import type { HttpParts } from './parts.ts';
import { stateOf } from './present-meeting.ts';
import { idIn, signedIn } from './who.ts';

type Parts = Pick<HttpParts, 'personOf' | 'stores' | 'database' | 'audit' | 'now'> & {
  documents: Pick<Documents, 'edit' | 'read'>;
  examine: Examiner['examine'];
};

/**
 * A second reading of a case before it is shared, where a group wants that. The words are never copied: whoever may read is shown the
 * author's draft while it is word for word what the author asked about.
 */
export function secondReadings(parts: Parts): Router {
  const { stores, database, audit, now } = parts;
  const router = Router();

  router.get('/meetings/:meeting/second-reading', async (request, response) => {
    response.json(await ownView(parts, await ownCase(parts, request)));
  });

  router.post('/meetings/:meeting/second-reading', async (request, response) => {
    const own = await ownCase(parts, request);
    if (!Attestation.safeParse(request.body).success) throw new AppError('malformed', 'attested');
    if (!own.agreementAccepted) throw new AppError('agreement-needed');
    const { wanted, people } = await stores.secondReadings.rulesOf(own.groupId);
    const readers = secondReadersOf(people, own.presenter);
    authorise(needsSecondReading(wanted, readers));
    const draft = found(await draftOf(parts, own));
    const gate = gateOf(await parts.examine(draft.blocks, draft.words, own.presenter));
    if (!isOpen(gate)) throw new AppError('identifying');
    const { caseId, groupId, meetingId, presenter } = own;
    // Whoever left this table quietly may know the client, and could not open it.
    const exited = await stores.quietExits.ofMeeting(meetingId);
    const to = readers.filter((reader) => !exited.has(reader));
    const askedAt = now();
    await database.transaction().execute(async (within) => {
      await stores.secondReadings.ask(within, {
        caseId,
        groupId,
        meetingId,
        presenter,
        fingerprint: fingerprintOf(draft.blocks),
        askedAt,
      });
      const about = { by: presenter, request: caseId, meeting: meetingId };
      const key = `second-reading-asked:${caseId}:${askedAt}`;
      await tell(within, [{ to, kind: 'second-reading-asked', group: groupId, key, about }], askedAt);
    });
    await audit.record(presenter, 'second-reading-asked', caseId);
    response.status(201).json(await ownView(parts, own));
  });

  router.delete('/meetings/:meeting/second-reading', async (request, response) => {
    const { caseId, presenter } = await ownCase(parts, request);
    await stores.secondReadings.takeBack(caseId, presenter);
    response.sendStatus(204);
  });

  router.get('/second-readings', async (request, response) => {
    const { personId } = await signedIn(parts, request);
    const rows = await stores.secondReadings.waitingFor(personId);
    response.json(
      rows.map(
        ({ groupId: id, groupName: name, ...row }) => ({ ...row, group: { id, name } }) satisfies WaitingReading,
      ),
    );
  });

  router.get('/second-readings/:case', async (request, response) => {
    const { personId, waiting, reading, draft, preparation } = await waitingCase(parts, request);
    const settled = await settledPlaces(parts.examine, draft.blocks, draft.words, personId);
    const view: SecondReading = {
      ...waiting,
      meetingId: reading.meetingId,
      preparation,
      blocks: draft.blocks,
      settled,
    };
    response.set('cache-control', 'no-store').json(view);
  });

  router.post('/second-readings/:case', async (request, response) => {
    const { personId, reading } = await waitingCase(parts, request);
    const answer = SecondReadingAnswer.parse(request.body);
    const { caseId, groupId, meetingId, presenter } = reading;
    const at = now();
    const write = (act: (draft: Y.Doc) => void) =>
      parts.documents.edit([{ scope: 'draft', caseId }], ([draft]) => {
        if (draft) act(draft);
        return done(undefined);
      });
    if (answer.answer === 'returned') await write((draft) => writeReturned(draft, answer.sentence));
    const counted = await database.transaction().execute(async (within) => {
      const given = { state: answer.answer, reader: personId, at };
      if (!(await stores.secondReadings.answer(within, reading, given))) return false;
      const about = { by: personId, meeting: meetingId, shade: answer.answer };
      const key = `second-reading-answered:${caseId}:${at}`;
      await tell(within, [{ to: [presenter], kind: 'second-reading-answered', group: groupId, key, about }], at);
      return true;
    });
    if (!counted) throw new AppError('already-done', undefined, 'Somebody else has answered it already.');
    // It reaches the author's open page at once, which asks then how it stands.
    await write((draft) => writeAnswered(draft, at));
    await audit.record(personId, `second-reading-${answer.answer}`, caseId);
    response.sendStatus(204);
  });

  return router;
}

type Own = Awaited<ReturnType<typeof ownCase>>;

/** The asking person's case in this meeting, while it is not shared. */
async function ownCase(parts: Parts, request: Request) {
  const { personId: presenter } = await signedIn(parts, request);
  const asked = found(await parts.stores.meetings.findForPerson(idIn(request, 'meeting'), presenter));
  const own = found(caseOf(stateOf(asked.meeting), presenter));
  if (own.sharedAt !== null && own.sharedAt !== undefined) throw new AppError('already-done');
  return {
    presenter,
    caseId: own.caseId,
    groupId: asked.meeting.groupId,
    meetingId: asked.meeting.id,
    agreementAccepted: asked.agreementAccepted,
    titleOnly: own.format.preparation === 'title',
  };
}

async function draftOf({ documents }: Parts, { caseId, titleOnly }: Pick<Own, 'caseId' | 'titleOnly'>) {
  return documents.read({ scope: 'draft', caseId }, (draft) => ({
    blocks: draftBlocks(draft, titleOnly),
    words: readCoachWords(draft),
    returned: readReturned(draft),
  }));
}

async function ownView(parts: Parts, own: Own): Promise<OwnSecondReading> {
  const { stores } = parts;
  const { wanted, people } = await stores.secondReadings.rulesOf(own.groupId);
  const needed = needsSecondReading(wanted, secondReadersOf(people, own.presenter));
  const reading = needed ? await stores.secondReadings.find(own.caseId) : undefined;
  if (!reading) return { needed, state: null, current: false, at: null, reader: null, sentence: null };
  const draft = await draftOf(parts, own);
  const reader = reading.reader === null ? undefined : await stores.people.find(reading.reader);
  return {
    needed,
    state: reading.state,
    current: draft !== undefined && isFingerprintOf(reading.fingerprint, draft.blocks),
    at: reading.answeredAt ?? reading.askedAt,
    reader: reader?.name ?? null,
    sentence: reading.state === 'returned' ? (draft?.returned ?? null) : null,
  };
}

/**
 * A case that waits for the asking person: a facilitator of its group now, not its author, who may open the meeting's table as well;
 * and its words still the same.
 */
async function waitingCase(parts: Parts, request: Request) {
  const { stores } = parts;
  const { personId } = await signedIn(parts, request);
  const caseId = idIn(request, 'case');
  const line = found((await stores.secondReadings.waitingFor(personId)).find((row) => row.caseId === caseId));
  const reading = found(await stores.secondReadings.find(caseId));
  const asked = found(await stores.meetings.findForPerson(reading.meetingId, personId));
  if (asked.meeting.forgottenAt !== null) throw new AppError('not-found');
  if (!asked.agreementAccepted) throw new AppError('agreement-needed');
  const own = found(caseOf(stateOf(asked.meeting), reading.presenter));
  const draft = found(await draftOf(parts, { caseId, titleOnly: own.format.preparation === 'title' }));
  const { groupId: id, groupName: name, presenter, askedAt } = line;
  // Said only to whom the author had asked: to everybody else there is nothing here.
  if (!isFingerprintOf(reading.fingerprint, draft.blocks))
    throw new AppError(
      'not-found',
      'changed',
      `${presenter} has changed it after asking, so it is with them alone again. They can ask anew.`,
    );
  const { preparation } = own.format;
  return { personId, reading, draft, waiting: { caseId, group: { id, name }, presenter, askedAt }, preparation };
}
