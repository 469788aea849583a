import type { Invitation } from '@casecircle/shared/protocol/groups.ts';
import { revokeInvitation } from '../../http/groups.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { LedgerLine } from '../../ui/ledger.tsx';
import { useReaderZone } from '../../ui/reader-zone.ts';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { shortDay } from '../../ui/when.ts';
import { roleWords } from './group-words.ts';
import { invitationState, isAlive } from './invitation-state.ts';
import { useGroupChange } from './use-group-change.ts';

type Props = { invitation: Invitation; group: string };

/** The trace of a link: for whom, in which state, and the way to take it back while it lives. */
export function InvitationLine({ invitation, group }: Props) {
  const zone = useReaderZone();
  const revoke = useGroupChange(() => revokeInvitation(group, invitation.id), 'Invitation taken back');
  const made = shortDay(invitation.createdAt, zone);
  const alive = isAlive(invitation, Date.now());
  return (
    <LedgerLine
      title={invitation.email ?? (invitation.kind === 'single-use' ? 'For one person' : 'For several people')}
      state={invitationState(invitation, Date.now(), zone)}
      detail={`${roleWords[invitation.role]}, made on ${made}`}
      actions={
        alive && (
          <ConfirmButton
            size="xs"
            question="The link stops working at once. Whoever has joined with it stays."
            confirm="Take it back"
            loading={revoke.isPending}
            onConfirm={() => revoke.mutate(undefined)}
            aria-label={`Take back the invitation of ${made}`}
          >
            Take back
          </ConfirmButton>
        )
      }
    >
      {revoke.error && <RefusalNote error={revoke.error} />}
    </LedgerLine>
  );
}
