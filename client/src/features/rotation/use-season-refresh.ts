import { useQueryClient } from '@tanstack/react-query';

/** Asks again for everything that a change of the season may have changed: the season, its group, meetings, what is to do. */
export function useSeasonRefresh(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    const touched = ['groups', 'meetings', 'home', 'notices'];
    await Promise.all(touched.map((key) => queries.invalidateQueries({ queryKey: [key] })));
  };
}
