import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Providers } from '../app/providers.tsx';
import { createQueries } from '../app/queries.ts';
import { createAppRouter } from '../app/router.tsx';

/** The whole client at an address, with the hand that uses it and the path it shows. */
export function renderApp(path: string) {
  const queries = createQueries();
  queries.setDefaultOptions({ queries: { retry: false } });
  const history = createMemoryHistory({ initialEntries: [path] });
  const router = createAppRouter(queries, history);
  const { unmount } = render(
    <Providers queries={queries} test>
      <RouterProvider router={router} />
    </Providers>,
  );
  return { user: userEvent.setup(), address: () => history.location.href, router, unmount };
}
