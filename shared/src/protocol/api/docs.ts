import type { Resource } from './endpoint.ts';

export const docs: Resource = {
  name: 'This description',
  about: 'How the API describes itself.',
  endpoints: [
    {
      method: 'GET',
      path: '/docs',
      summary: 'All of it as a page to read',
      access: 'open',
      status: 200,
      media: 'text/html',
    },
    {
      method: 'GET',
      path: '/docs/openapi.json',
      summary: 'All of it as an OpenAPI 3.1 document',
      access: 'open',
      status: 200,
      media: 'application/json',
    },
  ],
};
