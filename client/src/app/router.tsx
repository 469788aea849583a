import type { QueryClient } from '@tanstack/react-query';
import { createRouter, type RouterHistory } from '@tanstack/react-router';
import { NotFound } from './not-found.tsx';
import { PageProblem } from './page-problem.tsx';
import { routeTree } from './routes.tsx';

/** The routes of the client with what they share. A fresh one per page load and per test, which brings its history. */
export function createAppRouter(queries: QueryClient, history?: RouterHistory) {
  return createRouter({
    routeTree,
    context: { queries },
    ...(history ? { history } : {}),
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultNotFoundComponent: NotFound,
    defaultErrorComponent: PageProblem,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
  interface StaticDataRouteOption {
    /** The document's title, where the page gives none. Never a word of a case: titles end up in histories. */
    title?: string;
    /** `window` gives the route the whole window, without header and width limit; it brings its own `main#main`. */
    shell?: 'page' | 'window';
  }
}
