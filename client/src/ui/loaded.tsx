import { Button } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { PageHeading } from './page-heading.tsx';
import { Problem } from './problem.tsx';
import { Waiting } from './waiting.tsx';

type Props<Value> = {
  query: UseQueryResult<Value>;
  children: (value: Value) => ReactNode;
  lines?: number;
  /** Set where the whole page hangs on this query: what went wrong then gets the page's heading. */
  page?: boolean;
};

/** What a query brought; a skeleton before, and the reason with a way to try again when it failed. */
export function Loaded<Value>({ query, children, lines = 3, page = false }: Props<Value>) {
  if (query.data !== undefined) return children(query.data);
  if (!query.isError) return <Waiting lines={lines} />;
  const again = (
    <Button variant="default" size="xs" loading={query.isFetching} onClick={() => query.refetch()}>
      Try again
    </Button>
  );
  return (
    <>
      {page && <PageHeading>This did not open</PageHeading>}
      <Problem step={again}>{query.error.message}</Problem>
    </>
  );
}
