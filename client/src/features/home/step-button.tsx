import { ButtonLink } from '../../ui/text-link.tsx';
import type { Step } from './next-step.ts';

type Props = { step: Step; meeting: string; primary?: boolean; size?: 'xs' | 'sm'; about?: string };

const steps = {
  prepare: { to: '/meetings/$meetingId/prepare', words: 'Prepare your case' },
  gather: { to: '/meetings/$meetingId/lobby', words: 'Go to the lobby' },
  enter: { to: '/meetings/$meetingId', words: 'Enter the room' },
  summary: { to: '/meetings/$meetingId/summary', words: 'Summary' },
} as const;

/** The link that takes a step; `about` names the meeting for those who hear the link alone. */
export function StepButton({ step, meeting, primary = false, size = 'sm', about }: Props) {
  const { to, words } = steps[step];
  return (
    <ButtonLink
      to={to}
      params={{ meetingId: meeting }}
      variant={primary ? 'filled' : 'default'}
      size={size}
      {...(about === undefined ? {} : { 'aria-label': `${words}, ${about}` })}
    >
      {words}
    </ButtonLink>
  );
}
