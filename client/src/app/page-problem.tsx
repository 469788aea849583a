import { Button } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useRouter } from '@tanstack/react-router';
import { RequestRefused } from '../http/problem.ts';
import { PageHeading } from '../ui/page-heading.tsx';
import { Problem } from '../ui/problem.tsx';

/** What a page shows when it could not be opened at all. */
export function PageProblem({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const again = () => {
    reset();
    return router.invalidate();
  };
  const words =
    error instanceof RequestRefused
      ? error.message
      : 'This page could not be shown. What was saved before is safe; loading it again usually helps.';
  return (
    <>
      <PageHeading>This did not open</PageHeading>
      <Problem step={<Button onClick={again}>Try again</Button>}>{words}</Problem>
    </>
  );
}
