import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { meQuery } from '../../http/accounts.ts';

/**
 * Forgets what was known of whoever was here before, asks who is here now, and goes to `path`: a path of this site,
 * which the router has checked.
 */
export function useEntering(): (path: string) => Promise<void> {
  const queries = useQueryClient();
  const router = useRouter();
  return async (path) => {
    await queries.cancelQueries();
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
    await queries.fetchQuery({ ...meQuery, staleTime: 0 });
    await router.navigate({ href: path });
  };
}
