import { writeAnswered, writeReturned } from '@casecircle/shared/document/returned-words.ts';
import { caseOf } from '@casecircle/shared/domain/meeting/meeting.ts';
import { done } from '@casecircle/shared/domain/result.ts';
import type { SecondReadingAnswer } from '@casecircle/shared/protocol/second-reading.ts';
import type { Request } from 'express';
import { isFingerprintOf } from '../coach/fingerprint.ts';
import { AppError, found, valueIn } from '../errors.ts';
import { tell } from '../notices/tell.ts';
import { stateOf } from './present-meeting.ts';
import { draftOf, type SecondReadingParts } from './second-reading-draft.ts';
import { idIn, signedIn } from './who.ts';

export type WaitingCase = Awaited<ReturnType<typeof waitingCase>>;

/**
 * A case that waits for the asking person: a facilitator of its group now, not its author, who may open the meeting's table as well;
 * and its words still the same.
 */
export async function waitingCase(parts: SecondReadingParts, request: Request) {
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

/**
 * Takes an answer about the words that its reader was shown. It is counted first and written into the draft only then: of two who
 * answer at once, the author receives the words of the one who counts.
 */
export async function answerReading(
  parts: SecondReadingParts,
  { personId, reading, waiting }: WaitingCase,
  answer: SecondReadingAnswer,
): Promise<void> {
  const { stores, database, audit, now, documents } = parts;
  const { caseId, groupId, meetingId, presenter } = reading;
  if (answer.fingerprint !== reading.fingerprint) throw changedMeanwhile(waiting.presenter);
  const at = now();
  const counted = await database.transaction().execute(async (within) => {
    const given = { state: answer.answer, reader: personId, at };
    if (!(await stores.secondReadings.answer(within, reading, given))) return false;
    const about = { by: personId, meeting: meetingId, shade: answer.answer };
    const key = `second-reading-answered:${caseId}:${at}`;
    await tell(within, [{ to: [presenter], kind: 'second-reading-answered', group: groupId, key, about }], at);
    return true;
  });
  if (!counted) throw await whyNotCounted(parts, reading.caseId, waiting.presenter);
  const written = await documents.edit([{ scope: 'draft', caseId }], ([draft]) => {
    if (!draft) return done(undefined);
    if (answer.answer === 'returned') writeReturned(draft, answer.sentence, at);
    // It reaches the author's open page at once, which asks then how it stands.
    writeAnswered(draft, at);
    return done(undefined);
  });
  valueIn(written);
  await audit.record(personId, `second-reading-${answer.answer}`, caseId);
}

/** Something happened between the look at it and the count. */
async function whyNotCounted({ stores }: SecondReadingParts, caseId: string, presenter: string): Promise<AppError> {
  const state = (await stores.secondReadings.find(caseId))?.state;
  if (state === 'asked') return changedMeanwhile(presenter);
  const answered = state === 'read' || state === 'returned';
  return new AppError(
    'already-done',
    undefined,
    answered ? 'Somebody else has answered it already.' : `${presenter} took it back just now. Nothing was changed.`,
  );
}

function changedMeanwhile(presenter: string): AppError {
  return new AppError(
    'second-reading',
    'changed',
    `${presenter} has changed it after you opened it, so your answer was not counted. Read it anew.`,
  );
}
