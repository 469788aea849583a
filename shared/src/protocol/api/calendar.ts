import { z } from 'zod';
import { CalendarFeed, MadeCalendarFeed, NewCalendarFeed } from '../calendar.ts';
import type { Resource } from './endpoint.ts';

export const calendar: Resource = {
  name: 'Calendars',
  about: 'Secret addresses that calendar programs read. They hold no word of a case and nobody’s address.',
  endpoints: [
    {
      method: 'GET',
      path: '/calendar-feeds',
      summary: 'My feeds, without their addresses',
      access: 'session only',
      status: 200,
      answer: z.array(CalendarFeed),
    },
    {
      method: 'POST',
      path: '/calendar-feeds',
      summary: 'Make a feed; its address is shown this once',
      access: 'session only',
      status: 201,
      body: NewCalendarFeed,
      answer: MadeCalendarFeed,
    },
    { method: 'DELETE', path: '/calendar-feeds/:feed', summary: 'End a feed', access: 'session only', status: 204 },
    {
      method: 'GET',
      path: '/calendar/:token.ics',
      summary: 'The feed itself: whoever has its address may read it',
      access: 'open',
      status: 200,
      media: 'text/calendar',
    },
    {
      method: 'GET',
      path: '/meetings/:meeting/calendar.ics',
      summary: 'One meeting as a file for a calendar',
      access: ['meetings:read'],
      status: 200,
      media: 'text/calendar',
    },
  ],
};
