import { CalendarFeed, MadeCalendarFeed } from '@casecircle/shared/protocol/calendar.ts';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { request, requestNothing } from './request.ts';

export const calendarFeedsQuery = queryOptions({
  queryKey: ['calendar-feeds'],
  queryFn: () => request('/api/calendar-feeds', z.array(CalendarFeed)),
});

/** Makes an address of all my groups, or of one. It is told this once. */
export function makeCalendarFeed(group: string | null): Promise<MadeCalendarFeed> {
  return request('/api/calendar-feeds', MadeCalendarFeed, { method: 'POST', body: { group } });
}

export async function endCalendarFeed(feed: string): Promise<void> {
  await requestNothing(`/api/calendar-feeds/${feed}`, { method: 'DELETE' });
}

/** Where one meeting is to be had as a file for a calendar. */
export function meetingFile(meeting: string): string {
  return `/api/meetings/${meeting}/calendar.ics`;
}
