import { useQuery } from '@tanstack/react-query';
import { installationQuery, meQuery } from '../../http/accounts.ts';
import { Beside } from '../../ui/beside.tsx';
import { Columns } from '../../ui/columns.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Section } from '../../ui/section.tsx';
import { AccountInvitation } from './account-invitation.tsx';
import { MailSection } from './mail-section.tsx';
import { OpenSignUp } from './open-sign-up.tsx';
import { PasswordLinks } from './password-links.tsx';

/** For whoever runs the installation: who may have an account. Nothing here shows what groups write. */
export function AdministrationPage() {
  const me = useQuery(meQuery);
  const installation = useQuery(installationQuery);
  return (
    <>
      <PageHeading below="You look after this server and decide who may have an account.">Administration</PageHeading>
      {me.data && !me.data.administrator ? (
        <Problem>Only the administrators of this server can change these settings. Nothing was changed.</Problem>
      ) : (
        <Loaded query={installation}>
          {(found) => (
            <Columns beside={<WhatStaysUnseen />}>
              <Section title="Who may sign up">
                <OpenSignUp open={found.openSignUp} />
              </Section>
              <Section title="Invite somebody to this server">
                <AccountInvitation />
              </Section>
              <Section title="Password links">
                <PasswordLinks />
              </Section>
              <Section title="Mail">
                <MailSection />
              </Section>
            </Columns>
          )}
        </Loaded>
      )}
    </>
  );
}

function WhatStaysUnseen() {
  return (
    <Section title="What you do not see">
      <Beside>
        <p>
          Administrators never see what a group writes: no cases, no drafts, no notebooks, not even which groups there
          are, unless they are members themselves.
        </p>
        <p>Whoever runs the machine holds its disk. Keep it, and its backups, as you would keep a filing cabinet.</p>
      </Beside>
    </Section>
  );
}
