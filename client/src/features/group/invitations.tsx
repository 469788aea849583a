import type { GroupView, Invitation, MadeInvitation } from '@casecircle/shared/protocol/groups.ts';
import { Box, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { invitationsQuery } from '../../http/groups.ts';
import { Card } from '../../ui/card.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Ledger } from '../../ui/ledger.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Quiet } from '../../ui/quiet.tsx';
import { Section } from '../../ui/section.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ImportPeople } from './import-people.tsx';
import { InvitationForm } from './invitation-form.tsx';
import { InvitationLine } from './invitation-line.tsx';
import { isAlive } from './invitation-state.ts';

/** The links into the group. A link is shown once, when it is made: only its trace is kept. */
export function Invitations({ group }: { group: GroupView }) {
  const invitations = useQuery(invitationsQuery(group.id));
  const [importing, setImporting] = useState(false);
  const [latest, setLatest] = useState<MadeInvitation>();
  const made = latest && stillOpens(latest, invitations.data) ? latest : undefined;
  return (
    <Section title="Invitations" id="invitations">
      {made && <Made key={made.id} invitation={made} />}
      <Disclosure
        label={made ? 'Make another link' : 'Invite somebody'}
        variant="default"
        beside={
          <Button variant="subtle" onClick={() => setImporting(true)}>
            Invite from a list
          </Button>
        }
      >
        {(close) => (
          <Card>
            <InvitationForm
              group={group}
              onClose={close}
              onMade={(invitation) => {
                setLatest(invitation);
                close();
              }}
            />
          </Card>
        )}
      </Disclosure>
      <Sheet title="Invite from a list" opened={importing} onClose={() => setImporting(false)} writing>
        <ImportPeople group={group} onDone={() => setImporting(false)} />
      </Sheet>
      <Loaded query={invitations} lines={2}>
        {(lines) => <Lines invitations={lines} group={group} />}
      </Loaded>
    </Section>
  );
}

/** Whether a link that is shown may still be handed out: it was not taken back or used since it was made. */
function stillOpens(made: MadeInvitation, known: Invitation[] = []): boolean {
  return isAlive(known.find(({ id }) => id === made.id) ?? made, Date.now());
}

function Made({ invitation }: { invitation: MadeInvitation }) {
  return (
    <Box mb="md">
      <Card tone="accent">
        <CopyField
          autoFocus
          label="Link to the group"
          value={`${window.location.origin}/join/${invitation.token}`}
          description={madeWords(invitation)}
        />
      </Card>
    </Box>
  );
}

/** What becomes of a link that was just made, and what is left to do. */
function madeWords({ kind, email, mailed }: MadeInvitation): string {
  if (kind === 'until') return 'Copy it now: it is not shown again. Whoever has it can join until its date.';
  if (mailed) return `It goes out by mail to ${email}. Here it is shown once, should the mail not arrive.`;
  const once = 'Copy it now: it is not shown again. It lets one person in.';
  return email === null ? once : `No mail can be sent from here, so hand the link to ${email} yourself. ${once}`;
}

function Lines({ invitations, group }: { invitations: Invitation[]; group: GroupView }) {
  if (invitations.length === 0) {
    return group.members.length > 1 ? null : (
      <Box mt="md">
        <Quiet>You are alone here so far. Make a link, send it to your colleagues, and the circle fills.</Quiet>
      </Box>
    );
  }
  return (
    <Box mt="md">
      <Ledger label="Invitations">
        {invitations
          .toSorted((one, other) => other.createdAt - one.createdAt)
          .map((invitation) => (
            <InvitationLine key={invitation.id} invitation={invitation} group={group.id} />
          ))}
      </Ledger>
    </Box>
  );
}
