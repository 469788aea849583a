import type { Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import type { MissingThing } from '@casecircle/shared/protocol/home.ts';
import type { NoticeKind } from '@casecircle/shared/protocol/notices.ts';
import { agreementWords, roleWords, secondReaderWords, securityWords } from './group-words.ts';
import { requestWords } from './request-words.ts';
import type { NoticeAbout } from './tell.ts';
import { type SaidWhen, sayWhen } from './when.ts';

/** Words of a notice and of the mail with it: the same. `path` is the page where one acts on it. */
export type NoticeWords = { title: string; text: string; path: string };

/** All that the words of a notice are made from. */
export type Telling = {
  kind: NoticeKind;
  about: NoticeAbout;
  toldAt: Instant;
  reader: { id: PersonId; timeZone: string };
  group: { id: string; name: string; timeZone: string } | null;
  /** The name of a person; undefined where they are no longer here. */
  nameOf: (person: PersonId) => string | undefined;
};

/** What the parts of the words have in common. */
export type Said = Telling & {
  /** "Tuesday circle", or "Your group". */
  circle: string;
  /** Who did it, by name; "Somebody" where nobody is named. */
  by: string;
  when: SaidWhen | undefined;
  before: SaidWhen | undefined;
  seasonPath: string;
};

/** What somebody is told, in plain words: names of people and groups, days and times, and nothing of any case. */
export function noticeWords(telling: Telling): NoticeWords {
  const { about, reader, group, toldAt, nameOf } = telling;
  const zones = { reader: reader.timeZone, group: group?.timeZone ?? null, toldAt };
  const said: Said = {
    ...telling,
    circle: group?.name ?? 'Your group',
    by: (about.by !== undefined && nameOf(about.by)) || 'Somebody',
    when: about.startsAt === undefined ? undefined : sayWhen(about.startsAt, zones),
    before: about.before === undefined ? undefined : sayWhen(about.before, zones),
    seasonPath: group ? `/groups/${group.id}/season` : '/',
  };
  return makers[telling.kind](said);
}

const makers: Readonly<Record<NoticeKind, (said: Said) => NoticeWords>> = {
  'turn-soon': turnSoon,
  'meeting-soon': meetingSoon,
  'turn-changed': turnChanged,
  'meeting-moved': meetingMoved,
  'meeting-cancelled': meetingCancelled,
  'cover-asked': requestWords,
  'swap-asked': requestWords,
  'urgent-asked': requestWords,
  'request-answered': requestWords,
  'agreement-changed': agreementWords,
  'role-changed': roleWords,
  'second-reader-changed': secondReaderWords,
  'second-reading-asked': secondReadingAsked,
  'second-reading-answered': secondReadingAnswered,
  security: securityWords,
};

/** `shade` is how the method wants the case prepared: where it is told, a title is all that is written. */
function turnSoon({ about, when, circle, seasonPath }: Said): NoticeWords {
  const missing = (about.missing ?? []).map((thing) => missingWords[thing](about.shade === 'title'));
  const left = missing.length === 0 ? 'Everything is there.' : `Still missing: ${inOneLine(missing)}.`;
  return {
    title: when ? `You present on ${when.day}` : 'You present soon',
    text: `${circle} meets at ${when?.time ?? 'its usual time'}. ${left}`,
    path: about.meeting === undefined ? seasonPath : `/meetings/${about.meeting}/prepare`,
  };
}

const missingWords: Readonly<Record<MissingThing, (told: boolean) => string>> = {
  agreement: () => 'accepting the agreement',
  question: (told) => (told ? 'a title' : 'your question'),
  notes: () => 'your case notes',
  reading: () => 'a second reading by a facilitator',
  shared: () => 'sharing it with the group',
};

function meetingSoon({ about, when, circle, seasonPath, nameOf }: Said): NoticeWords {
  const presenter = about.person === undefined ? undefined : nameOf(about.person);
  const presents = presenter === undefined ? '' : ` ${presenter} presents.`;
  const agreement = about.missing?.includes('agreement') ? ' You have not accepted the agreement yet.' : '';
  return {
    title: when ? `You meet on ${when.day}` : 'You meet soon',
    text: `${circle} meets at ${when?.time ?? 'its usual time'}.${presents}${agreement}`,
    path: about.meeting === undefined ? seasonPath : `/meetings/${about.meeting}/lobby`,
  };
}

const deedWords = {
  changed: 'changed the season.',
  joined: 'joined the group, and the order has changed with it.',
  left: 'left the group, and the order has changed with it.',
  ended: 'ended a membership, and the order has changed with it.',
} as const;

/** With both times a turn moved; with `startsAt` alone it came, with `before` alone it went. */
function turnChanged(said: Said): NoticeWords {
  const { when, before, circle, seasonPath: path } = said;
  const why = becauseOf(said, deedWords[said.about.deed ?? 'changed']);
  if (when && before) {
    const text = `In ${circle} you present on ${when.full}; it was to be ${before.full}.${why}`;
    return { title: `Your turn moved to ${when.day}`, text, path };
  }
  if (when) return { title: `You present on ${when.day}`, text: `In ${circle}, at ${when.time}.${why}`, path };
  if (before) {
    const presenter = said.about.person === undefined ? undefined : said.nameOf(said.about.person);
    const text = `In ${circle} ${presenter ?? 'nobody'} presents then.${why}`;
    return { title: `You no longer present on ${before.day}`, text, path };
  }
  return { title: 'Your turn changed', text: `See when you present in ${circle} now.${why}`, path };
}

/** Without `before` it was added, or takes place after all. */
function meetingMoved(said: Said): NoticeWords {
  const { about, when, before, circle, seasonPath: path } = said;
  const day = when?.full ?? 'another day';
  if (!before) {
    const title = about.shade === 'restored' ? 'A meeting takes place after all' : 'There is another meeting';
    return { title, text: `${circle} meets on ${day}.${becauseOf(said, 'put it in the plan.')}`, path };
  }
  const text = `${circle} meets on ${day} instead.${becauseOf(said, 'moved it.')}`;
  return { title: `The meeting of ${before.day} was moved`, text, path };
}

function meetingCancelled(said: Said): NoticeWords {
  const day = said.when ?? said.before;
  const text = `${said.circle} does not meet ${day ? `on ${day.full}` : 'then'}.${becauseOf(said, 'cancelled it.')}`;
  return {
    title: day ? `The meeting of ${day.day} was cancelled` : 'A meeting was cancelled',
    text,
    path: said.seasonPath,
  };
}

/** `request` is the case, of which nothing is said. */
function secondReadingAsked({ about, by, circle }: Said): NoticeWords {
  return {
    title: `${by} asks you to read a case`,
    text: `In ${circle} somebody else reads a case before it is shared. Whoever facilitates may; the first answer counts.`,
    path: `/second-readings/${about.request ?? ''}`,
  };
}

/** `shade` is `read` or `returned`. */
function secondReadingAnswered({ about, by, circle }: Said): NoticeWords {
  const path = about.meeting === undefined ? '/' : `/meetings/${about.meeting}/prepare`;
  if (about.shade === 'read')
    return { title: `${by} has read your case`, text: `You can share it with ${circle} as it stands.`, path };
  return { title: `${by} gave your case back`, text: 'What they wrote stands beside your draft.', path };
}

/** Who did it; nothing where the product did, or the reader themselves. */
function becauseOf({ about, reader, by }: Said, did: string): string {
  return about.by === undefined || about.by === reader.id ? '' : ` ${by} ${did}`;
}

function inOneLine(things: readonly string[]): string {
  return things.length < 2 ? things.join('') : `${things.slice(0, -1).join(', ')} and ${things.at(-1)}`;
}
