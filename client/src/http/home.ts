import { HomeView } from '@casecircle/shared/protocol/home.ts';
import { queryOptions } from '@tanstack/react-query';
import { request } from './request.ts';

/** Everything I have to do. Asked anew whenever one comes home: what was done elsewhere is gone from it then. */
export const homeQuery = queryOptions({
  queryKey: ['home'],
  queryFn: () => request('/api/home', HomeView),
  refetchOnMount: 'always',
});
