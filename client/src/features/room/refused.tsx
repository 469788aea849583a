import type { RefusalCode } from '@casecircle/shared/domain/result.ts';
import { refusalWords } from '@casecircle/shared/protocol/refusals.ts';
import { Link } from '@tanstack/react-router';
import { Problem } from '../../ui/problem.tsx';

/** Why one is not let in, and the way on. */
export function Refused({ code }: { code: RefusalCode }) {
  const step = code === 'signed-out' ? <Link to="/sign-in">Sign in</Link> : <Link to="/">Go home</Link>;
  return <Problem step={step}>{refusalWords[code]}</Problem>;
}
