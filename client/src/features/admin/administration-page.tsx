import { useQuery } from '@tanstack/react-query';
import { installationQuery, meQuery } from '../../http/accounts.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Section } from '../../ui/section.tsx';
import { AccountInvitation } from './account-invitation.tsx';
import { OpenSignUp } from './open-sign-up.tsx';

/** For whoever runs the installation: who may have an account. Nothing here shows what groups write. */
export function AdministrationPage() {
  const me = useQuery(meQuery);
  const installation = useQuery(installationQuery);
  return (
    <>
      <PageHeading below="You look after this server. Administrators decide who may have an account; they never see what a group writes.">
        Administration
      </PageHeading>
      {me.data && !me.data.administrator ? (
        <Problem>Only the administrators of this server can change these settings. Nothing was changed.</Problem>
      ) : (
        <Loaded query={installation}>
          {(found) => (
            <>
              <Section title="Who may sign up">
                <OpenSignUp open={found.openSignUp} />
              </Section>
              <Section title="Invite somebody to this server">
                <AccountInvitation />
              </Section>
            </>
          )}
        </Loaded>
      )}
    </>
  );
}
