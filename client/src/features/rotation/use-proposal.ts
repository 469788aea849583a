import type { SeasonChange, SeasonPreview } from '@casecircle/shared/protocol/season.ts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { isRefused } from '../../http/problem.ts';
import { changeSeason, previewChange } from '../../http/season.ts';
import { announce } from '../../ui/announce.tsx';
import { useSeasonRefresh } from './use-season-refresh.ts';

type Proposed = { change: SeasonChange; preview: SeasonPreview };

export type Proposal = {
  proposed: Proposed | undefined;
  /** Asks what a change would move, and shows that; throws what the server says against it. */
  ask: (change: SeasonChange) => Promise<void>;
  apply: () => void;
  /** Lets the proposal go; nothing has happened. */
  leave: () => void;
  applying: boolean;
  /** Why it was not applied. */
  error: Error | null;
};

/**
 * A change on its way: first looked at, then applied or left. When the season has changed meanwhile, the proposal goes,
 * what was typed stays with its form, and the season is asked for anew. `onApplied` is called once it is kept and shown.
 */
export function useProposal(group: string, onApplied?: (change: SeasonChange) => void): Proposal {
  const [proposed, setProposed] = useState<Proposed>();
  const refresh = useSeasonRefresh();
  const applying = useMutation({
    mutationFn: async ({ change, preview }: Proposed) => {
      await changeSeason(group, { version: preview.version, change });
      await refresh();
    },
    onSuccess: (_, { change }) => {
      setProposed(undefined);
      announce('Done. The season is changed.');
      onApplied?.(change);
    },
    onError: async (error) => {
      if (!isRefused(error, 'already-done')) return;
      setProposed(undefined);
      await refresh();
    },
  });
  return {
    proposed,
    ask: async (change) => {
      setProposed(undefined);
      applying.reset();
      setProposed({ change, preview: await previewChange(group, change) });
    },
    apply: () => proposed && applying.mutate(proposed),
    leave: () => {
      setProposed(undefined);
      applying.reset();
    },
    applying: applying.isPending,
    error: applying.error,
  };
}
