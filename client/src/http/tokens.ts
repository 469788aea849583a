import { AccessToken, MadeToken, type NewToken } from '@casecircle/shared/protocol/tokens.ts';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { request, requestNothing } from './request.ts';

/** My access tokens that still hold, the newest first. */
export const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: () => request('/api/me/tokens', z.array(AccessToken)),
});

/** The answer holds the token itself, this once. */
export function makeToken(wish: NewToken): Promise<MadeToken> {
  return request('/api/me/tokens', MadeToken, { method: 'POST', body: wish });
}

export async function revokeToken(id: string): Promise<void> {
  await requestNothing(`/api/me/tokens/${id}`, { method: 'DELETE' });
}
