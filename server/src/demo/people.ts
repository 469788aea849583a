import type { GroupRole } from '@casecircle/shared/domain/people.ts';
import type { PersonKey } from './content.ts';

export type DemoMember = {
  key: PersonKey;
  name: string;
  email: string;
  pronouns: string;
  credentials: string;
  role: GroupRole;
  /** One sentence for the page on which one becomes somebody. */
  about: string;
};

/** The group of the demo. The first of them administers the installation. */
export const demoMembers: readonly DemoMember[] = [
  {
    key: 'ruth',
    name: 'Ruth Adeyemi',
    email: 'ruth@example.org',
    pronouns: 'she/her',
    credentials: 'LCSW-S',
    role: 'facilitator',
    about: 'Facilitates. Unhurried, and keeps the time with one raised eyebrow.',
  },
  {
    key: 'tomasz',
    name: 'Tomasz Brandt',
    email: 'tomasz@example.org',
    pronouns: 'he/him',
    credentials: 'LPC Associate',
    role: 'member',
    about: 'Presents today. Ten years in a hospice before this; short sentences, listens with the body.',
  },
  {
    key: 'imani',
    name: 'Imani Okafor',
    email: 'imani@example.org',
    pronouns: 'she/her',
    credentials: 'LMFT Associate',
    role: 'member',
    about: 'Presented last time. Thinks in families and draws the map of everything.',
  },
  {
    key: 'leo',
    name: 'Leo Vasquez',
    email: 'leo@example.org',
    pronouns: 'they/them',
    credentials: 'LMSW',
    role: 'member',
    about: 'The newest here. Apologises for the question, and then it is the right one.',
  },
  {
    key: 'margit',
    name: 'Margit Halloran',
    email: 'margit@example.org',
    pronouns: 'she/her',
    credentials: 'PhD candidate, clinical psychology',
    role: 'member',
    about: 'Long sentences that arrive somewhere. Wonders what the feeling is for.',
  },
  {
    key: 'daniel',
    name: 'Daniel Cho',
    email: 'daniel@example.org',
    pronouns: 'he/him',
    credentials: 'Graduate intern',
    role: 'observer',
    about: 'Observes this season: reads the table, writes only in his own notebook.',
  },
];
