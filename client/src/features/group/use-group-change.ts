import { useMutation, useQueryClient } from '@tanstack/react-query';
import { announce } from '../../ui/announce.tsx';

/**
 * A change to the group. When the server has kept it, everything shown of groups and meetings is asked for again and
 * `said` is spoken; only then does the change count as done.
 */
export function useGroupChange<Wish>(
  change: (wish: Wish) => Promise<unknown>,
  said: string | ((wish: Wish) => string),
) {
  const refresh = useGroupRefresh();
  return useMutation({
    mutationFn: async (wish: Wish) => {
      await change(wish);
      await refresh();
    },
    onSuccess: (_, wish) => announce(typeof said === 'string' ? said : said(wish)),
  });
}

/** Asks again for everything shown of groups and meetings. */
export function useGroupRefresh(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['groups'] }),
      queries.invalidateQueries({ queryKey: ['meetings'] }),
    ]);
  };
}
