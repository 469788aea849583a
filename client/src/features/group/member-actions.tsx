import type { GroupRole } from '@casecircle/shared/domain/people.ts';
import type { GroupMember, GroupView } from '@casecircle/shared/protocol/groups.ts';
import { ActionIcon, Box, Button, Group, Menu, Text } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { changeMember, endMembership } from '../../http/groups.ts';
import { LedgerLine } from '../../ui/ledger.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { roleWords } from './group-words.ts';
import { MemberTurns } from './member-turns.tsx';
import { useGroupChange } from './use-group-change.ts';

type Props = { group: GroupView; member: GroupMember; mine: boolean; name: ReactNode; detail: string };
type Open = 'nothing' | 'turns' | 'ending';

/** A member's line as a facilitator sees it, with what they may change about it. */
export function MemberActions({ group, member, mine, name, detail }: Props) {
  const [open, setOpen] = useState<Open>('nothing');
  const role = useGroupChange(
    (next: GroupRole) => changeMember(group.id, member.id, { role: next }),
    (next) => `${member.name} is now ${roleWords[next].toLowerCase()}`,
  );
  const end = useGroupChange(() => endMembership(group.id, member.id), `${member.name} has left the group`);
  const close = () => setOpen('nothing');
  const menu = (
    <MemberMenu
      member={member}
      mine={mine}
      busy={role.isPending}
      onRole={(next) => role.mutate(next)}
      onOpen={setOpen}
    />
  );
  return (
    <LedgerLine title={name} detail={detail} actions={menu}>
      {open === 'turns' && (
        <Box mt="xs">
          <MemberTurns group={group} member={member} onClose={close} />
        </Box>
      )}
      {open === 'ending' && (
        <EndMembership name={member.name} busy={end.isPending} onEnd={() => end.mutate(undefined)} onKeep={close} />
      )}
      <RefusalNote error={role.error ?? end.error} />
    </LedgerLine>
  );
}

type MenuProps = Pick<Props, 'member' | 'mine'> & {
  busy: boolean;
  onRole: (role: GroupRole) => void;
  onOpen: (what: Open) => void;
};

function MemberMenu({ member, mine, busy, onRole, onOpen }: MenuProps) {
  return (
    <Menu withinPortal={false}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          loading={busy}
          aria-label={mine ? 'Change your part' : `Change ${member.name}’s part`}
        >
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={member.role} onChange={(next) => onRole(next as GroupRole)}>
          {(['facilitator', 'member', 'observer'] as const).map((value) => (
            <Menu.RadioItem key={value} value={value} closeMenuOnClick>
              {roleWords[value]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item onClick={() => onOpen('turns')}>Turns and dates</Menu.Item>
        {!mine && (
          <Menu.Item color="rose" onClick={() => onOpen('ending')}>
            End membership
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
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
