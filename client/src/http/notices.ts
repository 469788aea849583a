import { MailChoices, Notice } from '@casecircle/shared/protocol/notices.ts';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { request, requestNothing } from './request.ts';

/** How often somebody who stays on one page is asked for: nothing here is urgent to the minute. */
const everyMs = 60_000;

/** What I was told, newest first, read and unread. */
export const noticesQuery = queryOptions({
  queryKey: ['notices'],
  queryFn: () => request('/api/notices', z.array(Notice)),
  refetchInterval: everyMs,
});

export async function readNotices(ids: readonly string[]): Promise<void> {
  await requestNothing('/api/notices/read', { method: 'POST', body: { ids } });
}

/** Of what I want mail beside the notice. */
export const mailChoicesQuery = queryOptions({
  queryKey: ['me', 'mail-choices'],
  queryFn: () => request('/api/me/mail-choices', MailChoices),
});

export function chooseMail(choices: MailChoices): Promise<MailChoices> {
  return request('/api/me/mail-choices', MailChoices, { method: 'PUT', body: choices });
}
