import { shortestOf } from '@casecircle/shared/domain/formats/fit.ts';
import { type Wrap, wraps } from '@casecircle/shared/domain/formats/wraps.ts';
import type { Instant } from '@casecircle/shared/domain/people.ts';
import { mayInGroup } from '@casecircle/shared/domain/policy.ts';
import { MeetingChange, type MeetingLine, type MeetingView, NewMeeting } from '@casecircle/shared/protocol/meetings.ts';
import { type Request, Router } from 'express';
import { AppError, authorise, found } from '../errors.ts';
import type { MeetingForPerson, NewCase } from '../storage/meetings.ts';
import { formatOf } from './formats.ts';
import type { HttpParts } from './parts.ts';
import { linesOf, stateOf } from './present-meeting.ts';
import { instantAt } from './wall-clock.ts';
import { archivedWords, groupFor, idIn, signedIn } from './who.ts';

const day = 24 * 60 * 60 * 1000;

export function meetings(parts: HttpParts): Router {
  const { stores, audit, revocations, now } = parts;
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
    const around = wrapOf(wish);
    const minutes = group.meetingMinutes;
    mustFit(cases, around, minutes);
    const id = await stores.meetings.create({ groupId: group.id, startsAt, minutes, cases, ...around }, now());
    await audit.record(personId, 'meeting-created', id);
    response.status(201).json(await lineOf(parts, id));
  });

  router.get('/meetings/:meeting', async (request, response) => {
    response.json(await viewOf(parts, await meetingFor(parts, request)));
  });

  router.patch('/meetings/:meeting', async (request, response) => {
    const waiting = await waitingFor(parts, request);
    const change = MeetingChange.parse(request.body);
    const { groupTimeZone } = found(await stores.meetings.describe(waiting.meeting.id));
    const startsAt = startOf(change, groupTimeZone, now());
    const moved = await stores.meetings.move(waiting.meeting.id, waiting.meeting.version, startsAt);
    if (!moved) throw new AppError('wrong-stage');
    await audit.record(waiting.actor.id, 'meeting-moved', waiting.meeting.id);
    response.json(await viewOf(parts, waiting));
  });

  router.delete('/meetings/:meeting', async (request, response) => {
    const { meeting, actor } = await waitingFor(parts, request);
    const cancelled = await stores.meetings.cancel(meeting.id, meeting.version);
    if (!cancelled) throw new AppError('wrong-stage');
    revocations.meetingCancelled(meeting.id);
    await audit.record(actor.id, 'meeting-cancelled', meeting.id);
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

/** When it begins. What began more than a day ago is a slip of the pen, not a plan. */
function startOf(wish: MeetingChange, timeZone: string, now: Instant): Instant {
  const startsAt = instantAt(wish.date, wish.time, timeZone);
  if (startsAt < now - day) throw new AppError('malformed', 'date', 'This date is in the past. Choose a later one.');
  return startsAt;
}

type Wish = ReturnType<typeof NewMeeting.parse>;
type Around = Pick<Wrap, 'opening' | 'ending'>;

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

const noSuchFormat = 'This method is not there any more. Choose another one.';
const presentsTwice = 'The same person cannot present two cases of one meeting. Choose somebody else.';

function wrapOf({ wrap }: Wish): Around {
  const chosen = wraps.find(({ id }) => id === wrap);
  if (!chosen) throw new AppError('malformed', 'wrap');
  return { opening: chosen.opening, ending: chosen.ending };
}

/** A meeting lasts as long as its group says: all its phases must fit in. */
function mustFit(cases: readonly NewCase[], { opening, ending }: Around, minutes: number): void {
  const inside = cases.flatMap(({ format }) => format.phases);
  const needed = shortestOf([...opening, ...inside, ...ending]);
  if (needed <= minutes) return;
  const names = cases.map(({ format }) => format.name).join(' and ');
  const around = needed > shortestOf(inside) ? ' with what stands around it' : '';
  const why = `${names}${around} needs at least ${needed} minutes, and this group’s meetings last ${minutes}.`;
  throw new AppError('malformed', 'formatId', why);
}

async function mustPresent({ stores }: HttpParts, groupId: string, presenter: string, about: string): Promise<void> {
  const member = (await stores.memberships.current(groupId)).find(({ id }) => id === presenter);
  if (!member || member.role === 'observer') {
    throw new AppError('malformed', about, 'A member or a facilitator of the group can present.');
  }
}
