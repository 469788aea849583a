import { MailHealth, Unsubscribing } from '@casecircle/shared/protocol/notices.ts';
import { queryOptions } from '@tanstack/react-query';
import { request, requestNothing } from './request.ts';

/** How sending goes; for administrators. */
export const mailHealthQuery = queryOptions({
  queryKey: ['installation', 'mail'],
  queryFn: () => request('/api/installation/mail', MailHealth),
});

/** What the link in a mail would end; also for somebody who is signed out. */
export const unsubscribingQuery = (token: string) =>
  queryOptions({
    queryKey: ['unsubscribing', token],
    queryFn: () => request(`/api/mail/unsubscribe/${encodeURIComponent(token)}/category`, Unsubscribing),
  });

export async function endMail(token: string): Promise<void> {
  await requestNothing(`/api/mail/unsubscribe/${encodeURIComponent(token)}`, { method: 'POST' });
}
