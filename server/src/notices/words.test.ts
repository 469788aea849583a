import { noticeKinds } from '@casecircle/shared/protocol/notices.ts';
import { expect, test } from 'vitest';
import type { NoticeAbout } from './tell.ts';
import { noticeWords, type Telling } from './words.ts';

const startsAt = Date.parse('2030-05-07T15:30:00Z');
const before = Date.parse('2030-04-30T15:30:00Z');
const names = new Map([
  ['ana', 'Ana'],
  ['ben', 'Ben'],
]);

function words(kind: Telling['kind'], about: NoticeAbout, group = true) {
  return noticeWords({
    kind,
    about,
    toldAt: Date.parse('2030-04-01T08:00:00Z'),
    reader: { id: 'me', timeZone: 'Europe/Zurich' },
    group: group ? { id: 'g', name: 'Tuesday circle', timeZone: 'Europe/Zurich' } : null,
    nameOf: (person) => names.get(person),
  });
}

test('a presenter’s reminder says what is still missing, and where to do it', () => {
  const missing = ['agreement', 'question', 'notes', 'shared'] as const;
  expect(words('turn-soon', { meeting: 'm', startsAt, missing })).toEqual({
    title: 'You present on Tuesday, 7 May',
    text: 'Tuesday circle meets at 17:30. Still missing: accepting the agreement, your question, your case notes and sharing it with the group.',
    path: '/meetings/m/prepare',
  });
});

test('a presenter who has done everything is told that too', () => {
  expect(words('turn-soon', { meeting: 'm', startsAt, missing: [] }).text).toContain('Everything is there.');
});

test('a story that is told misses a title and no question', () => {
  const { text } = words('turn-soon', { meeting: 'm', startsAt, missing: ['question'], shade: 'title' });
  expect(text).toContain('Still missing: a title.');
});

test('the group’s reminder says who presents', () => {
  expect(words('meeting-soon', { meeting: 'm', startsAt, person: 'ana', missing: ['agreement'] })).toEqual({
    title: 'You meet on Tuesday, 7 May',
    text: 'Tuesday circle meets at 17:30. Ana presents. You have not accepted the agreement yet.',
    path: '/meetings/m/lobby',
  });
});

test.each([
  [{ startsAt, before, by: 'ben' }, 'Your turn moved to Tuesday, 7 May', 'Ben changed the season.'],
  [{ startsAt }, 'You present on Tuesday, 7 May', 'at 17:30'],
  [{ before }, 'You no longer present on Tuesday, 30 April', 'Tuesday circle'],
])('a turn that moved, came or went (%o) is said as that', (about, title, text) => {
  const said = words('turn-changed', about);
  expect(said).toMatchObject({ title, path: '/groups/g/season' });
  expect(said.text).toContain(text);
});

test('a turn that moved because somebody came is not put down to a change of theirs', () => {
  const { text } = words('turn-changed', { startsAt, by: 'ben', deed: 'joined' });
  expect(text).toContain('Ben joined the group, and the order has changed with it.');
});

test('whoever presents no longer is told who does', () => {
  expect(words('turn-changed', { before, person: 'ben' }).text).toContain('Ben presents then.');
  expect(words('turn-changed', { before }).text).toContain('nobody presents then.');
});

test('a meeting that was moved is named by the day that people remember', () => {
  const said = words('meeting-moved', { startsAt, before, by: 'ana' });
  expect(said.title).toBe('The meeting of Tuesday, 30 April was moved');
  expect(said.text).toBe('Tuesday circle meets on Tuesday, 7 May, 17:30 instead. Ana moved it.');
});

test('a cancelled meeting says who cancelled it, but not to themselves', () => {
  expect(words('meeting-cancelled', { startsAt, by: 'ana' }).text).toContain('Ana cancelled it.');
  expect(words('meeting-cancelled', { startsAt, by: 'me' }).text).toBe(
    'Tuesday circle does not meet on Tuesday, 7 May, 17:30.',
  );
});

test('a swap says both days', () => {
  expect(words('swap-asked', { startsAt, before, by: 'ana' }).text).toBe(
    'In Tuesday circle you would present on Tuesday, 7 May, 17:30, and Ana on Tuesday, 30 April, 17:30. Say yes or no.',
  );
});

test.each(['agreed', 'declined', 'withdrawn', 'lapsed', undefined])('an answer (%s) has words of its own', (shade) => {
  const all = ['agreed', 'declined', 'withdrawn', 'lapsed', undefined].map(
    (one) => words('request-answered', { by: 'ana', startsAt, ...(one === undefined ? {} : { shade: one }) }).title,
  );
  const own = words('request-answered', { by: 'ana', startsAt, ...(shade === undefined ? {} : { shade }) }).title;
  expect(all.filter((title) => title === own)).toHaveLength(1);
});

test('a new role is said to whom it concerns, and of others by their name', () => {
  expect(words('role-changed', { person: 'me', by: 'ana', shade: 'observer' }).title).toBe('You are an observer now');
  expect(words('role-changed', { person: 'ben', by: 'ana', shade: 'facilitator' }).title).toBe(
    'Ben is a facilitator now',
  );
});

test('what concerns the account leads to the account and says what to do', () => {
  const said = words('security', { shade: 'token-made' }, false);
  expect(said.path).toBe('/account');
  expect(said.text).toContain('If that was not you');
});

test('who else facilitates reads whether cases are read a second time now, and who decided it', () => {
  expect(words('second-reader-changed', { by: 'ana', shade: 'off' }).text).toBe(
    'Ana switched it off: in Tuesday circle cases are shared without being read first.',
  );
  expect(words('second-reader-changed', { by: 'ana', shade: 'on' }).text).toBe(
    'Ana switched it on: in Tuesday circle a second facilitator reads each case first.',
  );
});

test.each(noticeKinds)('a notice of the kind %s that knows of nothing still has words', (kind) => {
  const said = words(kind, {}, false);
  expect(said.title).toMatch(/^[A-Z].+/);
  expect(said.text).toMatch(/\.$/);
  expect(`${said.title} ${said.text}`).not.toMatch(/undefined|null|NaN/);
  expect(said.path).toMatch(/^\//);
});

test('somebody who is no longer here is somebody', () => {
  expect(words('cover-asked', { by: 'gone', startsAt }).title).toBe(
    'Can you present instead of Somebody on Tuesday, 7 May?',
  );
});
