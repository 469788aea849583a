import { mayInGroup } from '@casecircle/shared/domain/policy.ts';
import { MeetingChange, type MeetingLine, type MeetingView, NewMeeting } from '@casecircle/shared/protocol/meetings.ts';
import { type Request, Router } from 'express';
import { AppError, authorise, found, valueIn } from '../errors.ts';
import { withSeason } from '../season/around.ts';
import { mustFit, noSuchFormat, wrapOf } from '../season/fitting.ts';
import { cancelMeeting, moveMeeting, startOf } from '../season/one-meeting.ts';
import { createMeeting, type MeetingForPerson, type NewCase } from '../storage/meetings.ts';
import { formatOf } from './formats.ts';
import type { HttpParts } from './parts.ts';
import { linesOf, stateOf } from './present-meeting.ts';
import { archivedWords, groupFor, idIn, signedIn } from './who.ts';

export function meetings(parts: HttpParts): Router {
  const { stores, database, audit, revocations, now } = parts;
  const router = Router();

  router.get('/meetings', async (request, response) => {
    const { personId } = await signedIn(parts, request);
    const rows = await stores.meetings.ofPerson(personId);
    response.json(await linesOf(stores, rows));
  });

  router.get('/groups/:group/meetings', async (request, response) => {
    const { group } = await groupFor(parts, request, 'read-group');
    const rows = await stores.meetings.ofGroup(group.id);
    response.json(await linesOf(stores, rows));
  });

  router.post('/groups/:group/meetings', async (request, response) => {
    const { personId, group } = await groupFor(parts, request, 'create-meeting');
    const wish = NewMeeting.parse(request.body);
    const startsAt = startOf(wish, group.timeZone, now());
    const cases = await casesOf(parts, group.id, wish);
    const { opening, ending } = valueIn(wrapOf(wish.wrap));
    const minutes = group.meetingMinutes;
    valueIn(
      mustFit(
        cases.map(({ format }) => format),
        { opening, ending },
        minutes,
      ),
    );
    const plan = { groupId: group.id, startsAt, minutes, cases, opening, ending };
    const id = await withSeason(database, { group: group.id, by: personId, now: now() }, (within) =>
      createMeeting(within, plan, now()),
    );
    revocations.lobbiesChanged();
    await audit.record(personId, 'meeting-created', id);
    response.status(201).json(await lineOf(parts, id));
  });

  router.get('/meetings/:meeting', async (request, response) => {
    response.json(await viewOf(parts, await meetingFor(parts, request)));
  });

  router.patch('/meetings/:meeting', async (request, response) => {
    const waiting = await waitingFor(parts, request);
    const change = MeetingChange.parse(request.body);
    await moveMeeting(database, waiting, change, now());
    revocations.lobbiesChanged();
    await audit.record(waiting.actor.id, 'meeting-moved', waiting.meeting.id);
    response.json(await viewOf(parts, waiting));
  });

  router.delete('/meetings/:meeting', async (request, response) => {
    const waiting = await waitingFor(parts, request);
    await cancelMeeting(database, waiting, now());
    revocations.meetingCancelled(waiting.meeting.id);
    revocations.lobbiesChanged();
    await audit.record(waiting.actor.id, 'meeting-cancelled', waiting.meeting.id);
    response.sendStatus(204);
  });

  return router;
}

async function meetingFor(parts: HttpParts, request: Request): Promise<MeetingForPerson> {
  const { personId } = await signedIn(parts, request);
  return found(await parts.stores.meetings.findForPerson(idIn(request, 'meeting'), personId));
}

/** A meeting that nobody has begun, for somebody who may change it. */
async function waitingFor(parts: HttpParts, request: Request): Promise<MeetingForPerson> {
  const asked = await meetingFor(parts, request);
  authorise(mayInGroup(asked.actor.role, 'change-meeting'));
  if (asked.archived) throw new AppError('read-only', 'archived', archivedWords);
  if (stateOf(asked.meeting).stage.kind !== 'lobby') throw new AppError('wrong-stage');
  return asked;
}

async function viewOf({ stores }: HttpParts, asked: MeetingForPerson): Promise<MeetingView> {
  const { meeting, actor, agreementAccepted, exited, archived } = asked;
  const { forgottenAt } = meeting;
  const line = await lineOf({ stores }, meeting.id);
  const phases = stateOf(meeting).phases.map(({ id, name, of }) => ({ id, name, of }));
  const people = await stores.memberships.current(meeting.groupId);
  const { callLink } = found(await stores.groups.find(meeting.groupId));
  return { ...line, role: actor.role, people, phases, agreementAccepted, callLink, archived, forgottenAt, exited };
}

async function lineOf({ stores }: Pick<HttpParts, 'stores'>, id: string): Promise<MeetingLine> {
  const [line] = await linesOf(stores, [found(await stores.meetings.describe(id))]);
  return found(line);
}

type Wish = ReturnType<typeof NewMeeting.parse>;
/** The cases of a meeting, in their order: each with a presenter of its own, by a method that the group has. */
async function casesOf(parts: HttpParts, groupId: string, wish: Wish): Promise<[NewCase, ...NewCase[]]> {
  const wishes = [wish, ...wish.more];
  const cases: NewCase[] = [];
  for (const [index, { presenter, formatId }] of wishes.entries()) {
    const format = await formatOf(parts, groupId, formatId);
    if (!format) throw new AppError('malformed', index === 0 ? 'formatId' : 'more', noSuchFormat);
    if (cases.some((other) => other.presenter === presenter)) throw new AppError('malformed', 'more', presentsTwice);
    await mustPresent(parts, groupId, presenter, index === 0 ? 'presenter' : 'more');
    cases.push({ presenter, format });
  }
  return cases as [NewCase, ...NewCase[]];
}

const presentsTwice = 'The same person cannot present two cases of one meeting. Choose somebody else.';

async function mustPresent({ stores }: HttpParts, groupId: string, presenter: string, about: string): Promise<void> {
  const member = (await stores.memberships.current(groupId)).find(({ id }) => id === presenter);
  if (!member || member.role === 'observer') {
    throw new AppError('malformed', about, 'A member or a facilitator of the group can present.');
  }
}
