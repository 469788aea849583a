import { Link, Outlet, useMatches, useRouter } from '@tanstack/react-router';
import { Suspense, useEffect, useLayoutEffect } from 'react';
import { expectArrival } from '../ui/arrival.ts';
import { Waiting } from '../ui/waiting.tsx';
import { Wordmark } from '../ui/wordmark.tsx';
import { AccountMenu } from './account-menu.tsx';
import { NoticesBell } from './notices-bell.tsx';
import { SchemeMenu } from './scheme-menu.tsx';
import classes from './shell.module.css';

/** What surrounds every page: skip link, header, the main landmark, the document's title, the focus on arrival. */
export function Shell() {
  const here = useMatches({ select: (matches) => matches.at(-1)?.staticData });
  const path = useMatches({ select: (matches) => matches.at(-1)?.pathname });
  useTitle(here?.title, path);
  useArrivals();
  const page = (
    <Suspense fallback={<Waiting lines={4} />}>
      <Outlet />
    </Suspense>
  );
  return (
    <>
      <a className={classes.skip} href="#main">
        Skip to the content
      </a>
      {here?.shell === 'window' ? page : <Page>{page}</Page>}
    </>
  );
}

function Page({ children }: { children: React.ReactNode }) {
  return (
    <div className={classes.page}>
      <header className={classes.header}>
        <div className={classes.bar}>
          <Link to="/" className={classes.home} aria-label="Casecircle, home">
            <Wordmark />
          </Link>
          <div className={classes.menus}>
            <NoticesBell />
            <SchemeMenu />
            <AccountMenu />
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1} className={classes.main}>
        {children}
      </main>
    </div>
  );
}

/** Before the page's own effects: one that knows what it is called says so after this. Anew for every path. */
function useTitle(title: string | undefined, path: string | undefined): void {
  useLayoutEffect(() => {
    if (path !== undefined) document.title = title === undefined ? 'Casecircle' : `${title} · Casecircle`;
  }, [title, path]);
}

function useArrivals(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onBeforeNavigate', ({ fromLocation, pathChanged }) => {
        if (fromLocation && pathChanged) expectArrival();
      }),
    [router],
  );
}
