import { type CalendarFeed, type MadeCalendarFeed, NewCalendarFeed } from '@casecircle/shared/protocol/calendar.ts';
import { Token } from '@casecircle/shared/protocol/text.ts';
import { type Response, Router } from 'express';
import { calendarText, meetingText } from '../calendar/read.ts';
import { AppError, authorise, found, valueIn } from '../errors.ts';
import type { Database } from '../storage/schema.ts';
import type { HttpParts } from './parts.ts';
import { idIn, signedIn } from './who.ts';

/** Calendars: the secret addresses that calendar programs read without a cookie, and single meetings as files. */
export function calendar(parts: HttpParts, database: Database, address: string): Router {
  const { stores, audit, now } = parts;
  const router = Router();

  router.get('/calendar-feeds', async (request, response) => {
    const { personId } = await signedIn(parts, request);
    response.json((await stores.calendarFeeds.list(personId)) satisfies CalendarFeed[]);
  });

  router.post('/calendar-feeds', async (request, response) => {
    const { personId } = await signedIn(parts, request);
    const { group } = NewCalendarFeed.parse(request.body);
    const of = group === null ? null : found(await stores.groups.findForPerson(group, personId));
    authorise(of === null || of.archivedAt === null);
    const { id, token } = valueIn(await stores.calendarFeeds.make(personId, group, now()));
    await audit.record(personId, 'calendar-feed-made', id);
    const feed = found((await stores.calendarFeeds.list(personId)).find((line) => line.id === id));
    const made: MadeCalendarFeed = { ...feed, address: `${address}/api/calendar/${token}.ics` };
    response.status(201).json(made);
  });

  router.delete('/calendar-feeds/:feed', async (request, response) => {
    const { personId } = await signedIn(parts, request);
    const feed = idIn(request, 'feed');
    if (!(await stores.calendarFeeds.revoke(personId, feed, now()))) throw new AppError('not-found');
    await audit.record(personId, 'calendar-feed-revoked', feed);
    response.sendStatus(204);
  });

  // Whoever has the address may read: a calendar program has no cookie.
  router.get('/calendar/:token.ics', async (request, response) => {
    const token = Token.safeParse(request.params.token);
    const feed = found(token.success ? await stores.calendarFeeds.findByToken(token.data) : undefined);
    const groups = await stores.calendarFeeds.groupsOf(feed);
    const [only] = groups;
    if (feed.groupId !== null && !only) throw new AppError('not-found');
    const name = feed.groupId === null ? 'Casecircle' : found(only).name;
    // A group's calendar may hang where others see it, so it names nobody's turn, not even the owner's.
    const reader = feed.groupId === null ? feed.personId : null;
    const text = await calendarText(database, name, groups, { reader, address }, now());
    await stores.calendarFeeds.noteRead(feed, now());
    answer(response, text);
  });

  router.get('/meetings/:meeting/calendar.ics', async (request, response) => {
    const { personId } = await signedIn(parts, request);
    const { meeting } = found(await stores.meetings.findForPerson(idIn(request, 'meeting'), personId));
    const group = found(await stores.groups.find(meeting.groupId));
    const text = await meetingText(database, group, meeting, { reader: personId, address }, now());
    // The file goes where downloads go: its name says nothing.
    response.set('content-disposition', 'attachment; filename="meeting.ics"');
    answer(response, text);
  });

  return router;
}

/** With an entity tag, by which a program that asks again is told in a line that nothing has changed. */
function answer(response: Response, text: string): void {
  response.set('cache-control', 'private, no-cache').type('text/calendar; charset=utf-8').send(text);
}
