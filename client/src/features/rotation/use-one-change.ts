import type { SeasonChange } from '@casecircle/shared/protocol/season.ts';
import { useState } from 'react';
import { type Proposal, useProposal } from './use-proposal.ts';

type OneChange = {
  proposal: Proposal;
  /** Looks at a change; `line` names the line it was asked from, which is `started` until the answer is there. */
  start: (change: SeasonChange, line: string) => void;
  started: string | undefined;
  error: Error | null;
};

/** Changes that need no form, one at a time: of a list in which each line has its button. */
export function useOneChange(group: string): OneChange {
  const proposal = useProposal(group);
  const [started, setStarted] = useState<string>();
  const [error, setError] = useState<Error | null>(null);
  const start = async (change: SeasonChange, line: string) => {
    setStarted(line);
    setError(null);
    await proposal.ask(change).catch(setError);
    setStarted(undefined);
  };
  return { proposal, start, started, error };
}
