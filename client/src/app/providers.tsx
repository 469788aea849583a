import { MantineProvider } from '@mantine/core';
import { type QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { meQuery } from '../http/accounts.ts';
import { Announcer } from '../ui/announce.tsx';
import { ReaderZoneProvider } from '../ui/reader-zone.ts';
import { mantineVariables } from './mantine-variables.ts';
import { theme } from './theme.ts';

type Props = { queries: QueryClient; children: ReactNode /** Without transitions and portals. */; test?: boolean };

/** What every screen stands on: the theme, the queries, the reader's time zone and the live region. */
export function Providers({ queries, children, test = false }: Props) {
  return (
    <QueryClientProvider client={queries}>
      <Look test={test}>
        <Zone>{children}</Zone>
        <Announcer />
      </Look>
    </QueryClientProvider>
  );
}

/** The theme alone. Tests use it too. */
export function Look({ children, test = false }: { children: ReactNode; test?: boolean }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={mantineVariables}
      defaultColorScheme="auto"
      env={test ? 'test' : 'default'}
    >
      {children}
    </MantineProvider>
  );
}

/** Only listens for the account: the router's guard asks for it where one is needed. */
function Zone({ children }: { children: ReactNode }) {
  const me = useQuery({ ...meQuery, enabled: false });
  return <ReaderZoneProvider value={me.data?.timeZone}>{children}</ReaderZoneProvider>;
}
