import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../../http/accounts.ts';
import { offerQuery } from '../../http/groups.ts';
import { isRefused } from '../../http/problem.ts';
import { Card } from '../../ui/card.tsx';
import { Doorway } from '../../ui/doorway.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { ButtonLink, TextLink } from '../../ui/text-link.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import classes from './doors.module.css';
import { JoinAs } from './join-as.tsx';
import { type Offer, offerWords, roleMeans } from './offer-words.ts';

/** Where an invitation's link leads: what it offers, and the next step for whoever opened it. */
export function JoinPage({ token }: { token: string }) {
  const offer = useQuery({ ...offerQuery(token), retry: false });
  if (offer.isError && (isRefused(offer.error, 'expired') || isRefused(offer.error, 'not-found'))) return <Dead />;
  return (
    <Doorway>
      <Loaded page query={offer}>
        {(found) => <Offered offer={found} token={token} />}
      </Loaded>
    </Doorway>
  );
}

function Offered({ offer, token }: { offer: Offer; token: string }) {
  const me = useQuery({ ...meQuery, retry: false });
  return (
    <>
      <PageHeading>You are invited</PageHeading>
      <Card>
        <p className={classes.offer}>{offerWords(offer)}</p>
        {offer.group && (
          <ul className={classes.facts}>
            <li>{roleMeans[offer.role]}</li>
            <li>The group has an agreement. You read and accept it before the first meeting.</li>
          </ul>
        )}
        {me.isPending ? (
          <Waiting lines={1} />
        ) : me.data ? (
          <JoinAs me={me.data} offer={offer} token={token} />
        ) : (
          <Strangers token={token} />
        )}
      </Card>
    </>
  );
}

/** Two ways in for somebody who is signed out; both lead back to this page. */
function Strangers({ token }: { token: string }) {
  return (
    <>
      <ButtonLink to="/sign-up" search={{ invitation: token }} fullWidth>
        Create an account
      </ButtonLink>
      <p className={classes.aside}>
        You have an account already?{' '}
        <TextLink to="/sign-in" search={{ next: `/join/${token}` }}>
          Sign in
        </TextLink>
      </p>
    </>
  );
}

function Dead() {
  return (
    <Doorway>
      <PageHeading>This invitation is no longer valid</PageHeading>
      <Card>
        <p className={classes.offer}>
          It has been used, taken back, or its time has run out. Nothing is lost: ask the person who sent it for a new
          link.
        </p>
        <p className={classes.aside}>
          Have you joined already? <TextLink to="/">Go to your home page</TextLink>
        </p>
      </Card>
    </Doorway>
  );
}
