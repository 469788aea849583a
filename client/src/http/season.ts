import {
  HolidayCountry,
  type NewRequest,
  type RequestAnswer,
  type SeasonAct,
  type SeasonChange,
  SeasonPreview,
  SeasonView,
} from '@casecircle/shared/protocol/season.ts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { request } from './request.ts';

/** From which day to which, both included. */
export type Span = { from?: string; until?: string };
export type Answer = z.infer<typeof RequestAnswer>['answer'];

/** The season of a group within `span`; without one as far as the server looks by itself. */
export function seasonQuery(group: string, span: Span = {}) {
  const within = new URLSearchParams(Object.entries(span)).toString();
  return queryOptions({
    queryKey: ['groups', group, 'season', within],
    queryFn: () => request(`${seasonOf(group)}${within === '' ? '' : `?${within}`}`, SeasonView),
    placeholderData: keepPreviousData,
  });
}

/** What a change would move. Changes nothing. */
export function previewChange(group: string, change: SeasonChange): Promise<SeasonPreview> {
  return request(`${seasonOf(group)}/previews`, SeasonPreview, { method: 'POST', body: { change } });
}

/** Applies a change; refused as `already-done` about `version` when the season has changed since it was looked at. */
export function changeSeason(group: string, act: z.infer<typeof SeasonAct>): Promise<SeasonView> {
  return request(`${seasonOf(group)}/changes`, SeasonView, { method: 'POST', body: act });
}

export function ask(group: string, wish: NewRequest): Promise<SeasonView> {
  return request(`${seasonOf(group)}/requests`, SeasonView, { method: 'POST', body: wish });
}

/** Refused as `already-done` when somebody else was quicker. */
export function answerRequest(group: string, asked: string, answer: Answer): Promise<SeasonView> {
  return request(`${seasonOf(group)}/requests/${asked}/answers`, SeasonView, { method: 'POST', body: { answer } });
}

/** Whose public holidays are known; they do not change while one looks. */
export const holidaysQuery = queryOptions({
  queryKey: ['holidays'],
  queryFn: () => request('/api/holidays', z.array(HolidayCountry)),
  staleTime: Number.POSITIVE_INFINITY,
});

function seasonOf(group: string): string {
  return `/api/groups/${group}/season`;
}
