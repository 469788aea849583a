import type { NoticeWords, Said } from './words.ts';

export function agreementWords({ group, by, circle }: Said): NoticeWords {
  return {
    title: 'Your group’s agreement changed',
    text: `${by} wrote a new version for ${circle}. Read and accept it before you next meet.`,
    path: group ? `/groups/${group.id}` : '/',
  };
}

/** `shade` is what it is now: `on` or `off`. */
export function secondReaderWords({ about, group, by, circle }: Said): NoticeWords {
  const path = group ? `/groups/${group.id}` : '/';
  const title = 'The rule about second readings changed';
  if (about.shade === 'on')
    return { title, text: `${by} switched it on: in ${circle} a second facilitator reads each case first.`, path };
  if (about.shade === 'off')
    return { title, text: `${by} switched it off: in ${circle} cases are shared without being read first.`, path };
  return { title, text: `See the settings of ${circle}.`, path };
}

const roleMeans: Readonly<Record<string, string>> = {
  facilitator: 'You plan the meetings, run them, and keep the group’s settings.',
  member: 'You take part in everything, and take turns where your group has them.',
  observer: 'You read along at the table and write in your own notebook only.',
};

/** `person` is whose role it is, the reader's where nobody is named; `shade` is the role. */
export function roleWords({ about, reader, group, nameOf, by, circle }: Said): NoticeWords {
  const path = group ? `/groups/${group.id}` : '/';
  const role = about.shade !== undefined && about.shade in roleMeans ? about.shade : undefined;
  const whose = about.person ?? reader.id;
  const did = about.by === undefined || about.by === reader.id ? '' : ` ${by} changed it.`;
  if (role === undefined)
    return { title: 'Roles changed in your group', text: `See who does what in ${circle}.`, path };
  const named = `${role === 'observer' ? 'an' : 'a'} ${role}`;
  if (whose === reader.id) {
    return { title: `You are ${named} now`, text: `In ${circle}. ${roleMeans[role]}${did}`, path };
  }
  const name = nameOf(whose) ?? 'Somebody';
  return { title: `${name} is ${named} now`, text: `In ${circle}.${did}`, path };
}

/** By what happened: `shade`. */
const security: Readonly<Record<string, { title: string; text: string }>> = {
  'password-changed': {
    title: 'Your password was changed',
    text: 'Every other session of yours has ended.',
  },
  'password-reset': {
    title: 'Your password was set anew',
    text: 'It was done with a link that was sent to you. Every session of yours has ended.',
  },
  'password-reset-by-administrator': {
    title: 'Your password was set anew',
    text: 'It was done with a link that an administrator of this server made. Every session of yours has ended.',
  },
  'token-made': {
    title: 'An access token was made for your account',
    text: 'With it a program can do what you allowed it, until you end it.',
  },
};

const notYou = ' If that was not you, ask whoever looks after this server for help at once.';

export function securityWords({ about }: Said): NoticeWords {
  const known = Object.entries(security).find(([shade]) => shade === about.shade)?.[1];
  const { title, text } = known ?? { title: 'Something changed in how you sign in', text: 'See it in your account.' };
  return { title, text: `${text}${notYou}`, path: '/account' };
}
