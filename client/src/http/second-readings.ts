import {
  OwnSecondReading,
  SecondReading,
  type SecondReadingAnswer,
  WaitingReading,
} from '@casecircle/shared/protocol/second-reading.ts';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { request, requestNothing } from './request.ts';

/** Whether my case at this meeting needs a second reading, and how it stands. Asked anew now and then: others answer it. */
export function ownSecondReadingQuery(meeting: string) {
  return queryOptions({
    queryKey: ['meetings', meeting, 'second-reading'],
    queryFn: () => request(`/api/meetings/${meeting}/second-reading`, OwnSecondReading),
    refetchOnMount: 'always',
    refetchInterval: 20_000,
  });
}

export async function askSecondReading(meeting: string): Promise<void> {
  await requestNothing(`/api/meetings/${meeting}/second-reading`, { method: 'POST', body: { attested: true } });
}

export async function takeSecondReadingBack(meeting: string): Promise<void> {
  await requestNothing(`/api/meetings/${meeting}/second-reading`, { method: 'DELETE' });
}

export const waitingReadingsQuery = queryOptions({
  queryKey: ['second-readings'],
  queryFn: () => request('/api/second-readings', z.array(WaitingReading)),
  refetchOnMount: 'always',
  refetchInterval: 20_000,
});

/** Never kept once the page is left: they are another's words. Asked again and again: its author may change it meanwhile. */
export function secondReadingQuery(caseId: string) {
  return queryOptions({
    queryKey: ['second-readings', caseId],
    queryFn: () => request(`/api/second-readings/${caseId}`, SecondReading),
    gcTime: 0,
    retry: false,
    refetchInterval: 5_000,
  });
}

export async function answerSecondReading(caseId: string, answer: SecondReadingAnswer): Promise<void> {
  await requestNothing(`/api/second-readings/${caseId}`, { method: 'POST', body: answer });
}
