import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../../http/accounts.ts';
import { Card } from '../../ui/card.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { ProfileForm } from './profile-form.tsx';
import { SignOutButton } from './sign-out-button.tsx';

/** How I am called and where I am. */
export function AccountPage() {
  const me = useQuery(meQuery);
  return (
    <>
      <PageHeading
        below="How your groups see you, and the clock your meetings are shown in."
        actions={<SignOutButton />}
      >
        My account
      </PageHeading>
      <Loaded query={me} lines={6}>
        {(account) => (
          <Card narrow>
            <ProfileForm account={account} />
          </Card>
        )}
      </Loaded>
    </>
  );
}
