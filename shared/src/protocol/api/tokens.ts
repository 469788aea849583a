import { z } from 'zod';
import { AccessToken, MadeToken, NewToken } from '../tokens.ts';
import type { Resource } from './endpoint.ts';

export const accessTokens: Resource = {
  name: 'Access tokens',
  about: 'The keys that I give to programs. A program can neither see, make nor end one.',
  endpoints: [
    {
      method: 'GET',
      path: '/me/tokens',
      summary: 'My tokens that still hold, the newest first',
      access: 'session only',
      status: 200,
      answer: z.array(AccessToken),
    },
    {
      method: 'POST',
      path: '/me/tokens',
      summary: 'Make a token; it is shown this once',
      access: 'session only',
      status: 201,
      body: NewToken,
      answer: MadeToken,
    },
    {
      method: 'DELETE',
      path: '/me/tokens/:token',
      summary: 'End a token at once',
      access: 'session only',
      status: 204,
    },
  ],
};
