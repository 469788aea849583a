import { resources } from '@casecircle/shared/protocol/api/all.ts';
import { Router } from 'express';
import { type OpenApi, openApi } from './openapi.ts';
import { page } from './page.ts';

/** `GET /api/docs` and `GET /api/docs/openapi.json`: how the API describes itself, to people and to programs. */
export function docs(address: string): Router {
  // Made when it is first asked for: most starts never are.
  let made: { document: OpenApi; read: string } | undefined;
  const all = () => {
    const document = made?.document ?? openApi(resources, address);
    made ??= { document, read: page(document) };
    return made;
  };
  const router = Router();

  router.get('/docs', (_request, response) => {
    response.set('cache-control', 'no-cache').type('html').send(all().read);
  });

  router.get('/docs/openapi.json', (_request, response) => {
    response.set('cache-control', 'no-cache').json(all().document);
  });

  return router;
}
