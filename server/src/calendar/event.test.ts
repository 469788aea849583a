import { expect, test } from 'vitest';
import { type CalendarMeeting, newsOf, type ToldEvent } from './event.ts';

const group = { id: 'circle', name: 'Tuesday circle', callLink: null as string | null, timeZone: 'Europe/Zurich' };
const now = 1_000_000;
const soon: CalendarMeeting = {
  occurrence: '2026-05-12',
  startsAt: now + 5_000,
  minutes: 90,
  cancelled: false,
  meeting: null,
  presenters: ['ana'],
};

/** What calendars know after each of these states of the season, one after the other. */
function after(...states: { known: CalendarMeeting[]; at?: number; group?: typeof group }[]): ToldEvent[] {
  let told: ToldEvent[] = [];
  for (const state of states) {
    const news = newsOf(told, state.known, state.group ?? group, state.at ?? now);
    const fresh = new Set(news.map(({ occurrence }) => occurrence));
    told = [...told.filter(({ occurrence }) => !fresh.has(occurrence)), ...news];
  }
  return told;
}

const sequences = (told: ToldEvent[]) => told.map(({ sequence, cancelled }) => [sequence, cancelled]);

test('a new meeting is told with sequence 0, and once', () => {
  expect(sequences(after({ known: [soon] }))).toEqual([[0, 0]]);
  const [told] = after({ known: [soon] });
  expect(newsOf([told as ToldEvent], [soon], group, now + 1)).toEqual([]);
});

test.each<[string, Partial<CalendarMeeting>]>([
  ['moved', { startsAt: soon.startsAt + 1 }],
  ['longer', { minutes: 100 }],
  ['one that can be entered now', { meeting: 'm' }],
  ['somebody else’s turn', { presenters: ['ben'] }],
])('a meeting that is %s rises by one and keeps its key', (_, change) => {
  const told = after({ known: [soon] }, { known: [{ ...soon, ...change }], at: now + 7 });
  expect(told).toMatchObject([{ occurrence: soon.occurrence, sequence: 1, changedAt: now + 7 }]);
});

test('another name, call link or zone of the group tells all its meetings anew', () => {
  for (const change of [{ name: 'Other' }, { callLink: 'https://meet.example/1' }, { timeZone: 'UTC' }]) {
    const told = after({ known: [soon] }, { known: [soon], group: { ...group, ...change } });
    expect(sequences(told)).toEqual([[1, 0]]);
  }
});

test('a meeting that is cancelled or vanishes stays, as cancelled, and is told so once', () => {
  expect(sequences(after({ known: [soon] }, { known: [{ ...soon, cancelled: true }] }))).toEqual([[1, 1]]);
  expect(sequences(after({ known: [soon] }, { known: [] }, { known: [] }))).toEqual([[1, 1]]);
  expect(sequences(after({ known: [soon] }, { known: [] }, { known: [{ ...soon, cancelled: true }] }))).toEqual([
    [1, 1],
  ]);
});

test('a cancelled meeting that is to be after all rises once more', () => {
  expect(sequences(after({ known: [soon] }, { known: [] }, { known: [soon] }))).toEqual([[2, 0]]);
});

test('nothing is said of what was cancelled or over before anybody heard of it', () => {
  expect(after({ known: [{ ...soon, cancelled: true }] })).toEqual([]);
  expect(after({ known: [{ ...soon, startsAt: now }] })).toEqual([]);
});

test('what has begun stays when it was, whatever becomes of the season', () => {
  const later = now + 10_000;
  const begun = after({ known: [soon] });
  expect(newsOf(begun, [], group, later)).toEqual([]);
  expect(newsOf(begun, [{ ...soon, startsAt: soon.startsAt - 1, cancelled: true, minutes: 10 }], group, later)).toEqual(
    [],
  );
});

test('a meeting that was to be and is put off comes anew', () => {
  const later = now + 10_000;
  const told = after({ known: [soon] }, { known: [{ ...soon, startsAt: later + 1 }], at: later });
  expect(told).toMatchObject([{ sequence: 1, startsAt: later + 1 }]);
});

test('the fingerprint holds no name and no link', () => {
  const [told] = after({ known: [soon], group: { ...group, callLink: 'https://meet.example/secret' } });
  expect(told?.fingerprint).toMatch(/^[\w-]{43}$/);
});
