import type { GroupRole } from '@casecircle/shared/domain/people.ts';
import type { Account } from '@casecircle/shared/protocol/accounts.ts';
import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import { ActionIcon, Box, Button, Group, Menu, Text } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { changeRole, endMembership } from '../../http/groups.ts';
import { announce } from '../../ui/announce.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { LedgerLine } from '../../ui/ledger.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { roleWords } from './group-words.ts';
import { useGroupChange, useGroupRefresh } from './use-group-change.ts';

type Member = GroupView['members'][number];
type Props = { group: GroupView; member: Member; name: ReactNode };

/** A member's line as a facilitator sees it, with what they may change about it. */
export function MemberActions({ group, member, name }: Props) {
  const [ending, setEnding] = useState(false);
  const role = useGroupChange(
    (next: GroupRole) => changeRole(group.id, member.id, next),
    (next) => `${member.name} is now ${roleWords[next].toLowerCase()}`,
  );
  const end = useGroupChange(() => endMembership(group.id, member.id), `${member.name} has left the group`);
  const menu = (
    <Menu withinPortal={false}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          loading={role.isPending}
          aria-label={`Change ${member.name}’s part`}
        >
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={member.role} onChange={(next) => role.mutate(next as GroupRole)}>
          {(['facilitator', 'member', 'observer'] as const).map((value) => (
            <Menu.RadioItem key={value} value={value} closeMenuOnClick>
              {roleWords[value]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item color="rose" onClick={() => setEnding(true)}>
          End membership
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
  return (
    <LedgerLine title={name} detail={roleWords[member.role]} actions={menu}>
      {ending && (
        <EndMembership
          name={member.name}
          busy={end.isPending}
          onEnd={() => end.mutate(undefined)}
          onKeep={() => setEnding(false)}
        />
      )}
      <RefusalNote error={role.error ?? end.error} />
    </LedgerLine>
  );
}

type EndProps = { name: string; busy: boolean; onEnd: () => void; onKeep: () => void };

/** Asks once more. The focus starts on keeping the person. */
function EndMembership({ name, busy, onEnd, onKeep }: EndProps) {
  return (
    <Box role="alertdialog" aria-label={`End the membership of ${name}?`}>
      <Text size="sm">
        {name} leaves the group at once and can no longer open its meetings. What they shared stays with the group.
      </Text>
      <Group gap="xs" mt="xs">
        <Button size="xs" color="rose" loading={busy} onClick={onEnd}>
          End membership
        </Button>
        <Button size="xs" variant="default" onClick={onKeep} autoFocus>
          Keep {name}
        </Button>
      </Group>
    </Box>
  );
}

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
