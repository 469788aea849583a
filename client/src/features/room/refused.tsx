import type { RefusalCode } from '@casecircle/shared/domain/result.ts';
import { refusalWords } from '@casecircle/shared/protocol/refusals.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Problem } from '../../ui/problem.tsx';
import { TextLink } from '../../ui/text-link.tsx';

/** Why one is not let in, and the way on. With `page` it stands alone and brings the page’s heading. */
export function Refused({ code, page = false }: { code: RefusalCode; page?: boolean }) {
  const step = code === 'signed-out' ? <TextLink to="/sign-in">Sign in</TextLink> : <TextLink to="/">Go home</TextLink>;
  return (
    <>
      {page && <PageHeading>This did not open</PageHeading>}
      <Problem step={step}>{refusalWords[code]}</Problem>
    </>
  );
}
