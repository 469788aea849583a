import { useQuery } from '@tanstack/react-query';
import { installationQuery } from '../../http/accounts.ts';
import { acceptInvitation, offerQuery } from '../../http/groups.ts';
import { Card } from '../../ui/card.tsx';
import { Doorway } from '../../ui/doorway.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import classes from './doors.module.css';
import { offerWords } from './offer-words.ts';
import { SignUpForm } from './sign-up-form.tsx';

type Props = { next: string; invitation: string | undefined };

/** How one gets an account: as the first, by invitation, or freely where the administrator allows it. */
export function SignUpPage({ next, invitation }: Props) {
  const installation = useQuery(installationQuery);
  return (
    <Doorway>
      <Loaded page query={installation} lines={5}>
        {({ empty, openSignUp }) => {
          if (empty) return <FirstAccount next={next} />;
          if (invitation !== undefined) return <Invited invitation={invitation} />;
          return openSignUp ? <Open next={next} /> : <Closed next={next} />;
        }}
      </Loaded>
    </Doorway>
  );
}

function FirstAccount({ next }: { next: string }) {
  return (
    <>
      <PageHeading below="This is the first account on this server, so it also looks after the installation: it decides who may sign up. It never sees what groups write.">
        Create the first account
      </PageHeading>
      <Card>
        <SignUpForm next={next} />
      </Card>
    </>
  );
}

function Invited({ invitation }: { invitation: string }) {
  const offer = useQuery({ ...offerQuery(invitation), retry: false });
  return (
    <>
      <PageHeading below={offer.data && offerWords(offer.data)}>Create your account</PageHeading>
      <Loaded query={offer}>
        {({ group }) => (
          <>
            <Card>
              <SignUpForm invitation={invitation} next={group ? () => groupBehind(invitation) : '/'} />
            </Card>
            <SignInInstead next={`/join/${invitation}`} />
          </>
        )}
      </Loaded>
    </>
  );
}

/** Where the link has led: signing up with it joined its group, and joining once more only says which one. */
async function groupBehind(invitation: string): Promise<string> {
  try {
    const { group } = await acceptInvitation(invitation);
    return `/groups/${group}`;
  } catch {
    return '/';
  }
}

function Open({ next }: { next: string }) {
  return (
    <>
      <PageHeading below="Afterwards you can create a group, or join one by its facilitator’s link.">
        Create your account
      </PageHeading>
      <Card>
        <SignUpForm next={next} />
      </Card>
      <SignInInstead next={next} />
    </>
  );
}

function Closed({ next }: { next: string }) {
  return (
    <>
      <PageHeading>Accounts here come by invitation</PageHeading>
      <Card>
        <ul className={classes.facts}>
          <li>To join a group, ask its facilitator for a link and open it. The link leads you through the rest.</li>
          <li>To start a group of your own, ask whoever runs this server for an invitation.</li>
        </ul>
        <SignInInstead next={next} />
      </Card>
    </>
  );
}

function SignInInstead({ next }: { next: string }) {
  return (
    <p className={classes.aside}>
      You have an account already?{' '}
      <TextLink to="/sign-in" search={next === '/' ? {} : { next }}>
        Sign in
      </TextLink>
    </p>
  );
}
