import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { type Request, type Response, Router } from 'express';

/** Where the built client lies. */
export const clientFolder = fileURLToPath(new URL('../../../client/dist', import.meta.url));

const notBuilt = 'The client is not built. Start with `npx pnpm@10 start`, which builds it.\n';

/** The built client: its files, and its one page for every path that is a screen and not a file. */
export function client(folder = clientFolder): Router {
  const page = join(folder, 'index.html');
  const router = Router();
  router.use(express.static(folder, { index: false, redirect: false, dotfiles: 'ignore', setHeaders: cacheFor }));
  router.use((request, response, next) => {
    if (!isScreen(request)) return next();
    response.set('cache-control', 'no-cache');
    if (existsSync(page)) response.sendFile(page);
    else response.status(503).type('text/plain').send(notBuilt);
  });
  router.use((_request, response) => {
    response.status(404).type('text/plain').send('There is nothing here.\n');
  });
  return router;
}

/** Vite names what it builds by what is in it, so that may be kept for ever. */
function cacheFor(response: Response, path: string): void {
  const built = path.includes(`${sep}assets${sep}`);
  response.set('cache-control', built ? 'public, max-age=31536000, immutable' : 'no-cache');
}

/** Screens have no dot in their last part; files do. The other planes answer for themselves. */
function isScreen({ method, path }: Request): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  return !/^\/(api|documents|socket\.io)(\/|$)/.test(path) && !path.slice(path.lastIndexOf('/')).includes('.');
}
