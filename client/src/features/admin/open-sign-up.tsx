import { Switch } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { installationQuery, setOpenSignUp } from '../../http/accounts.ts';
import { announce } from '../../ui/announce.tsx';
import { Card } from '../../ui/card.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';

/** Whether strangers may make accounts. Shows what the server has kept, never what was merely clicked. */
export function OpenSignUp({ open }: { open: boolean }) {
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: setOpenSignUp,
    onSuccess: (installation) => {
      queries.setQueryData(installationQuery.queryKey, installation);
      announce(installation.openSignUp ? 'Sign-up is open' : 'Sign-up is by invitation only');
    },
  });
  return (
    <Card>
      <Switch
        checked={open}
        disabled={change.isPending}
        onChange={(event) => change.mutate(event.currentTarget.checked)}
        label="Anyone who can reach this server may create an account"
        description={
          open
            ? 'Open now. New accounts see no group until a facilitator invites them.'
            : 'Closed now. Accounts come by a group’s invitation or by one of yours.'
        }
      />
      <RefusalNote error={change.error} />
    </Card>
  );
}
