import type { Account } from '@casecircle/shared/protocol/accounts.ts';
import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import { Box } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { endMembership } from '../../http/groups.ts';
import { announce } from '../../ui/announce.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { useGroupRefresh } from './use-group-change.ts';

/** The way out for oneself. Not for the only facilitator, whom the group cannot do without. */
export function LeaveGroup({ group, me }: { group: GroupView; me: Account }) {
  const leave = useLeaving(group, me);
  const leaders = group.members.filter(({ role }) => role === 'facilitator');
  if (group.role === 'facilitator' && leaders.length === 1) return null;
  return (
    <Box mt="sm">
      <ConfirmButton
        size="xs"
        question={`You leave “${group.name}” at once and can no longer open its meetings. What you shared stays with the group. To come back you need a new link.`}
        confirm="Leave the group"
        loading={leave.isPending}
        onConfirm={() => leave.mutate()}
      >
        Leave this group
      </ConfirmButton>
      <RefusalNote error={leave.error} />
    </Box>
  );
}

function useLeaving(group: GroupView, me: Account) {
  const queries = useQueryClient();
  const refresh = useGroupRefresh();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async () => {
      await endMembership(group.id, me.id);
      // Away first: what is still shown of the group could not be asked for again.
      await navigate({ to: '/' });
      queries.removeQueries({ queryKey: ['groups', group.id] });
      await refresh();
    },
    onSuccess: () => announce(`You have left ${group.name}`),
  });
}
