import { myAccount, signingIn } from './accounts.ts';
import { agreement } from './agreement.ts';
import { docs } from './docs.ts';
import type { Endpoint, Resource } from './endpoint.ts';
import { formats } from './formats.ts';
import { groups } from './groups.ts';
import { holidays } from './holidays.ts';
import { home } from './home.ts';
import { demo, installation } from './installation.ts';
import { invitations } from './invitations.ts';
import { meetings } from './meetings.ts';
import { accessTokens } from './tokens.ts';

/** The whole HTTP API, in the order in which one reads it. */
export const resources: readonly Resource[] = [
  myAccount,
  home,
  groups,
  agreement,
  invitations,
  holidays,
  meetings,
  formats,
  accessTokens,
  signingIn,
  installation,
  demo,
  docs,
];

export const endpoints: readonly Endpoint[] = resources.flatMap((resource) => resource.endpoints);
