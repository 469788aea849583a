import { myAccount, signingIn } from './accounts.ts';
import { agreement } from './agreement.ts';
import { calendar } from './calendar.ts';
import { docs } from './docs.ts';
import type { Endpoint, Resource } from './endpoint.ts';
import { formats } from './formats.ts';
import { groups } from './groups.ts';
import { holidays } from './holidays.ts';
import { home } from './home.ts';
import { demo, installation } from './installation.ts';
import { invitations } from './invitations.ts';
import { meetings } from './meetings.ts';
import { notices } from './notices.ts';
import { season } from './season.ts';
import { secondReadings } from './second-readings.ts';
import { accessTokens } from './tokens.ts';
import { turnRequests } from './turn-requests.ts';

/** The whole HTTP API, in the order in which one reads it. */
export const resources: readonly Resource[] = [
  myAccount,
  home,
  notices,
  groups,
  agreement,
  invitations,
  season,
  turnRequests,
  holidays,
  meetings,
  secondReadings,
  formats,
  calendar,
  accessTokens,
  signingIn,
  installation,
  demo,
  docs,
];

export const endpoints: readonly Endpoint[] = resources.flatMap((resource) => resource.endpoints);
