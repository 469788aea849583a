import type { NewRequest } from '@casecircle/shared/protocol/season.ts';
import { useMutation } from '@tanstack/react-query';
import { isRefused } from '../../http/problem.ts';
import { type Answer, answerRequest, ask } from '../../http/season.ts';
import { announce } from '../../ui/announce.tsx';
import { useSeasonRefresh } from './use-season-refresh.ts';

export type Answering = { request: string; answer: Answer };

const said = {
  agree: 'Agreed. The season is changed.',
  decline: 'Declined. Everything stays as it was.',
  withdraw: 'Taken back. Nothing was changed.',
};

/** Answers a request. When somebody else was quicker, what is shown is asked for anew. */
export function useAnswer(group: string) {
  const refresh = useSeasonRefresh();
  return useMutation({
    mutationFn: async ({ request, answer }: Answering) => {
      await answerRequest(group, request, answer);
      await refresh();
    },
    onSuccess: (_, { answer }) => announce(said[answer]),
    onError: (error) => (isRefused(error, 'already-done') ? refresh() : undefined),
  });
}

/** Asks the group, one person or the facilitators; `said` is spoken once it is kept. */
export function useAsk(group: string) {
  const refresh = useSeasonRefresh();
  return useMutation({
    mutationFn: async ({ wish }: { wish: NewRequest; said: string }) => {
      await ask(group, wish);
      await refresh();
    },
    onSuccess: (_, asked) => announce(asked.said),
  });
}
