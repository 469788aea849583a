import {
  type MeetingChange,
  MeetingLine,
  MeetingView,
  type NewMeeting,
  ReturnView,
} from '@casecircle/shared/protocol/meetings.ts';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { request, requestNothing } from './request.ts';

/** Every meeting of my groups, coming and past. */
export const meetingsQuery = queryOptions({
  queryKey: ['meetings'],
  queryFn: () => request('/api/meetings', z.array(MeetingLine)),
});

export function meetingQuery(meeting: string) {
  return queryOptions({
    queryKey: ['meetings', meeting],
    queryFn: () => request(`/api/meetings/${meeting}`, MeetingView),
  });
}

export function groupMeetingsQuery(group: string) {
  return queryOptions({
    queryKey: ['groups', group, 'meetings'],
    queryFn: () => request(`/api/groups/${group}/meetings`, z.array(MeetingLine)),
  });
}

export async function planMeeting(group: string, wish: NewMeeting): Promise<void> {
  await requestNothing(`/api/groups/${group}/meetings`, { method: 'POST', body: wish });
}

export async function moveMeeting(meeting: string, change: MeetingChange): Promise<void> {
  await requestNothing(`/api/meetings/${meeting}`, { method: 'PATCH', body: change });
}

export async function cancelMeeting(meeting: string): Promise<void> {
  await requestNothing(`/api/meetings/${meeting}`, { method: 'DELETE' });
}

/** Copies the presenter's draft into the table, the same act as the command `share-case`. */
export async function shareCase(meeting: string): Promise<void> {
  await requestNothing(`/api/meetings/${meeting}/share`, { method: 'POST', body: { attested: true } });
}

/** What I had set myself at the end of my last case, while this meeting comes back to it; null when it does not. */
export function returnQuery(meeting: string) {
  return queryOptions({
    queryKey: ['meetings', meeting, 'return'],
    queryFn: () => request(`/api/meetings/${meeting}/return`, ReturnView.nullable()),
  });
}

/**
 * What this meeting is going to come back to with me, before it begins; null when it will not. Kept apart from what it does
 * come back to, which the start alone decides.
 */
export function foreseenReturnQuery(meeting: string) {
  return queryOptions({
    queryKey: ['meetings', meeting, 'return', 'foreseen'],
    queryFn: () => request(`/api/meetings/${meeting}/return`, ReturnView.nullable()),
    refetchOnMount: 'always',
  });
}

/** Leaves the table of a meeting without telling anybody. Doing it again changes nothing. */
export async function leaveQuietly(meeting: string): Promise<void> {
  await requestNothing(`/api/meetings/${meeting}/quiet-exit`, { method: 'PUT', body: {} });
}

/** Comes back to the table. */
export async function comeBack(meeting: string): Promise<void> {
  await requestNothing(`/api/meetings/${meeting}/quiet-exit`, { method: 'DELETE' });
}
