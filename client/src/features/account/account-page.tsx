import type { Account } from '@casecircle/shared/protocol/accounts.ts';
import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../../http/accounts.ts';
import { Beside } from '../../ui/beside.tsx';
import { Card } from '../../ui/card.tsx';
import { Columns } from '../../ui/columns.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { PersonName } from '../../ui/person-name.tsx';
import { Section } from '../../ui/section.tsx';
import { AccessTokens } from './access-tokens.tsx';
import { CalendarFeeds } from './calendar-feeds.tsx';
import { ChangePassword } from './change-password.tsx';
import { MailChoicesSection } from './mail-choices.tsx';
import { ProfileForm } from './profile-form.tsx';
import { SignOutButton } from './sign-out-button.tsx';

/** How I am called and where I am. */
export function AccountPage() {
  const me = useQuery(meQuery);
  return (
    <>
      <PageHeading below="How your groups see you, and the clock that your meetings are shown on.">
        My account
      </PageHeading>
      <Loaded query={me} lines={6}>
        {(account) => (
          <Columns beside={<AsOthersSee me={account} />}>
            <Card>
              <ProfileForm account={account} />
            </Card>
            <CalendarFeeds />
            <ChangePassword />
            <MailChoicesSection />
            <AccessTokens />
          </Columns>
        )}
      </Loaded>
    </>
  );
}

function AsOthersSee({ me }: { me: Account }) {
  return (
    <>
      <Section title="As others see you">
        <p>
          <PersonName name={me.name} pronouns={me.pronouns} credentials={me.credentials} />
        </p>
        <Beside>
          <p>In groups, in meetings and beside what you write. Your e-mail address is shown to nobody.</p>
        </Beside>
      </Section>
      <Section title="Leaving this device">
        <Beside>
          <p>Drafts and notebooks stay on the server, and yours alone.</p>
        </Beside>
        <SignOutButton />
      </Section>
    </>
  );
}
