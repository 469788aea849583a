import { Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { inviteToInstallation } from '../../http/accounts.ts';
import { Card } from '../../ui/card.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { TimeInZone } from '../../ui/time-in-zone.tsx';

/** A link to an account, for one person: somebody who will start a group here. */
export function AccountInvitation() {
  const invite = useMutation({ mutationFn: inviteToInstallation });
  const made = invite.data;
  return (
    <Card>
      <Stack gap="md" align="flex-start">
        <Text c="dimmed" size="sm">
          For somebody who will start a group of their own. Whoever joins an existing group needs only the link of its
          facilitator.
        </Text>
        <RefusalNote error={invite.error} />
        {made && (
          <Stack gap={4} w="100%">
            <CopyField
              label="Link for one person"
              value={`${window.location.origin}/join/${made.token}`}
              description="Shown only now. Send it to one person; it works once."
            />
            <Text c="dimmed" size="sm">
              Valid until <TimeInZone instant={made.until} />
            </Text>
          </Stack>
        )}
        <Button variant={made ? 'default' : 'filled'} loading={invite.isPending} onClick={() => invite.mutate()}>
          {made ? 'Make another link' : 'Make a link'}
        </Button>
      </Stack>
    </Card>
  );
}
