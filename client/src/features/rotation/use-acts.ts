import { useState } from 'react';
import { announce } from '../../ui/announce.tsx';
import type { Action } from './actions.ts';
import { type Proposal, useProposal } from './use-proposal.ts';
import { useAnswer, useAsk } from './use-request.ts';

type Form = Extract<Action, { kind: 'form' }>;

export type Acts = {
  start: (action: Action) => void;
  /** The form that is open, with what it is about. */
  form: Form | undefined;
  close: () => void;
  isOpen: (action: Action) => boolean;
  isBusy: (action: Action) => boolean;
  proposal: Proposal;
  /** Why the last thing that was tried did not happen. */
  error: Error | null;
};

/** Everything that can be under way about one meeting: one thing at a time, a new one puts the last away. */
export function useActs(group: string, onDone: () => void): Acts {
  const [form, setForm] = useState<Form>();
  const [started, setStarted] = useState<Action>();
  const [looking, setLooking] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const answer = useAnswer(group);
  const asking = useAsk(group);
  const close = () => {
    setForm(undefined);
    proposal.leave();
    onDone();
  };
  const proposal = useProposal(group, close);
  const lookAt = async (change: Extract<Action, { kind: 'change' }>['change']) => {
    setLooking(true);
    await proposal.ask(change).catch(setError);
    setLooking(false);
  };
  const start = (action: Action) => {
    setStarted(action);
    setError(null);
    answer.reset();
    asking.reset();
    proposal.leave();
    setForm(action.kind === 'form' ? action : undefined);
    if (action.kind === 'change') lookAt(action.change);
    if (action.kind === 'answer') answer.mutate(action, { onSuccess: onDone });
    if (action.kind === 'ask') asking.mutate(action, { onSuccess: onDone });
    if (action.kind === 'form') announce(`${action.label}: a form has opened`);
  };
  const busy = looking || answer.isPending || asking.isPending;
  return {
    start,
    form,
    close,
    isOpen: (action) =>
      action.kind === 'form' && form?.label === action.label && form.slot?.index === action.slot?.index,
    isBusy: (action) => busy && started !== undefined && same(action, started),
    proposal,
    error: error ?? answer.error ?? asking.error,
  };
}

/** Actions are made anew with every look at the season. */
function same(one: Action, other: Action): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
