import type { RefusalCode } from '@casecircle/shared/domain/result.ts';
import { refusalWords } from '@casecircle/shared/protocol/refusals.ts';
import { Problem } from '../../ui/problem.tsx';
import { TextLink } from '../../ui/text-link.tsx';

/** Why one is not let in, and the way on. */
export function Refused({ code }: { code: RefusalCode }) {
  const step = code === 'signed-out' ? <TextLink to="/sign-in">Sign in</TextLink> : <TextLink to="/">Go home</TextLink>;
  return <Problem step={step}>{refusalWords[code]}</Problem>;
}
