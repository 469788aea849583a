import { gateOf, isOpen } from '@casecircle/shared/coach/gate.ts';
import { caseOf } from '@casecircle/shared/domain/meeting/meeting.ts';
import { isAskingNews, needsSecondReading, secondReadersOf } from '@casecircle/shared/domain/second-reading.ts';
import { Attestation } from '@casecircle/shared/protocol/coach.ts';
import {
  type OwnSecondReading,
  type SecondReading,
  SecondReadingAnswer,
  type WaitingReading,
} from '@casecircle/shared/protocol/second-reading.ts';
import { type Request, Router } from 'express';
import { fingerprintOf, isFingerprintOf } from '../coach/fingerprint.ts';
import { settledPlaces } from '../coach/settled-places.ts';
import { AppError, authorise, found } from '../errors.ts';
import { tell } from '../notices/tell.ts';
import { holdGroup } from '../storage/groups.ts';
import { answerReading, waitingCase } from './answer-reading.ts';
import { stateOf } from './present-meeting.ts';
import { draftOf, type SecondReadingParts } from './second-reading-draft.ts';
import { idIn, signedIn } from './who.ts';

/**
 * A second reading of a case before it is shared, where a group wants that. The words are never copied: whoever may read is shown the
 * author's draft while it is word for word what the author asked about.
 */
export function secondReadings(parts: SecondReadingParts): Router {
  const { stores } = parts;
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
    // Whoever left this table quietly may know the client, and could not open it.
    const exited = await stores.quietExits.ofMeeting(own.meetingId);
    const to = readers.filter((reader) => !exited.has(reader));
    if (await ask(parts, own, { blocks: draft.blocks, to }))
      await parts.audit.record(own.presenter, 'second-reading-asked', own.caseId);
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
      fingerprint: reading.fingerprint,
      preparation,
      blocks: draft.blocks,
      settled,
    };
    response.set('cache-control', 'no-store').json(view);
  });

  router.post('/second-readings/:case', async (request, response) => {
    const waiting = await waitingCase(parts, request);
    await answerReading(parts, waiting, SecondReadingAnswer.parse(request.body));
    response.sendStatus(204);
  });

  return router;
}

type Own = Awaited<ReturnType<typeof ownCase>>;

/** The asking person's case in this meeting, while it is not shared. */
async function ownCase(parts: SecondReadingParts, request: Request) {
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

/** Puts the question to those who may read. False where just this was asked already: nobody is told twice. */
async function ask(
  { stores, database, now }: SecondReadingParts,
  { caseId, groupId, meetingId, presenter }: Own,
  { blocks, to }: { blocks: readonly string[]; to: readonly string[] },
): Promise<boolean> {
  return database.transaction().execute(async (within) => {
    // Two tabs that ask at once come here one after the other.
    await holdGroup(within, groupId);
    const at = now();
    const before = await stores.secondReadings.find(caseId, within);
    const fits = before?.meetingId === meetingId && isFingerprintOf(before.fingerprint, blocks);
    const isNews = isAskingNews(before && { ...before, fits }, at);
    if (!isNews && before?.state !== 'withdrawn') return false;
    await stores.secondReadings.ask(within, {
      caseId,
      groupId,
      meetingId,
      presenter,
      // The same words keep theirs, so that an answer from a page that is still open fits.
      fingerprint: before && fits ? before.fingerprint : fingerprintOf(blocks),
      askedAt: before && !isNews ? before.askedAt : at,
    });
    if (!isNews) return true;
    const about = { by: presenter, request: caseId, meeting: meetingId };
    const key = `second-reading-asked:${caseId}:${at}`;
    await tell(within, [{ to, kind: 'second-reading-asked', group: groupId, key, about }], at);
    return true;
  });
}

async function ownView(parts: SecondReadingParts, own: Own): Promise<OwnSecondReading> {
  const { stores } = parts;
  const { wanted, people } = await stores.secondReadings.rulesOf(own.groupId);
  const needed = needsSecondReading(wanted, secondReadersOf(people, own.presenter));
  const reading = needed ? await stores.secondReadings.find(own.caseId) : undefined;
  if (!reading || reading.state === 'withdrawn')
    return { needed, state: null, current: false, at: null, reader: null, sentence: null };
  const draft = await draftOf(parts, own);
  const returned = draft?.returned;
  const reader = reading.reader === null ? undefined : await stores.people.find(reading.reader);
  return {
    needed,
    state: reading.state,
    current: draft !== undefined && isFingerprintOf(reading.fingerprint, draft.blocks),
    at: reading.answeredAt ?? reading.askedAt,
    reader: reader?.name ?? null,
    // Only the one that belongs to this answer: an earlier one may still stand there.
    sentence: reading.state === 'returned' && returned?.at === reading.answeredAt ? returned.sentence : null,
  };
}
