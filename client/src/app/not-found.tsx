import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { PageHeading } from '../ui/page-heading.tsx';

/** For every address that leads nowhere, and for what one may not open: the two look the same. */
export function NotFound() {
  return (
    <>
      <PageHeading below="There is nothing at this address that you may open. It may have been mistyped, or the link is an old one.">
        Nothing here
      </PageHeading>
      <Anchor renderRoot={(props) => <Link to="/" {...props} />}>Go to my home page</Anchor>
    </>
  );
}
