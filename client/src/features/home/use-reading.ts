import type { Notice } from '@casecircle/shared/protocol/notices.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { homeQuery } from '../../http/home.ts';
import { noticesQuery, readNotices } from '../../http/notices.ts';

/** Marks notices as read: at once in what is shown here, once the server has kept it. */
export function useReading() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (ids: readonly string[]) => readNotices(ids),
    onSuccess: (_, ids) => {
      const read = (notice: Notice) => (ids.includes(notice.id) ? { ...notice, readAt: Date.now() } : notice);
      queries.setQueryData(noticesQuery.queryKey, (all) => all?.map(read));
      queries.setQueryData(
        homeQuery.queryKey,
        (home) => home && { ...home, notices: home.notices.filter(({ id }) => !ids.includes(id)) },
      );
      return queries.invalidateQueries({ queryKey: noticesQuery.queryKey });
    },
  });
}
