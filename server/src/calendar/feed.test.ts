import { instantAt } from '@casecircle/shared/domain/rotation/wall-clock.ts';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { type FeedEvent, feedText } from './feed.ts';
import { parsed } from './testing/parsed.ts';

const group = {
  id: '3f5a3a0e-6a0d-4a3c-9d0f-0a3f6c1c9b10',
  name: 'Tuesday circle',
  timeZone: 'Europe/Zurich',
  callLink: null as string | null,
};

function event(given: Partial<FeedEvent> = {}): FeedEvent {
  const when = {
    startsAt: instantAt('2026-05-12', '17:30', 'Europe/Zurich'),
    minutes: 90,
    changedAt: 1_767_225_600_000,
  };
  const page = 'https://circle.example/meetings/1/lobby';
  return { group, occurrence: '2026-05-12', sequence: 0, cancelled: false, page, youPresent: false, ...when, ...given };
}

test('an event has the time of the group’s wall, a name that never changes, and the way to the lobby', () => {
  const { method, refresh, events } = parsed(feedText('Casecircle', [event({ sequence: 3 })]));
  expect([method, refresh]).toEqual(['PUBLISH', 'PT1H']);
  expect(events).toEqual([
    {
      uid: `${group.id}-2026-05-12@casecircle`,
      sequence: 3,
      start: Date.UTC(2026, 4, 12, 15, 30),
      end: Date.UTC(2026, 4, 12, 17, 0),
      zone: 'Europe/Zurich',
      wall: '2026-05-12T17:30:00',
      summary: 'Tuesday circle',
      description: 'The lobby: https://circle.example/meetings/1/lobby',
      location: null,
      url: 'https://circle.example/meetings/1/lobby',
      status: 'CONFIRMED',
      changedAt: 1_767_225_600_000,
    },
  ]);
});

test('the call link is where it takes place, commas and all', () => {
  const callLink = 'https://meet.example/r,o;o\\m?pwd=a,b';
  const { events } = parsed(feedText('Casecircle', [event({ group: { ...group, callLink } })]));
  expect(events[0]?.location).toBe(callLink);
  expect(events[0]?.description).toContain(`\nWhere you talk: ${callLink}`);
});

test('the presenter is told that it is their turn, and a cancelled meeting says so', () => {
  const { events } = parsed(
    feedText('Casecircle', [event({ youPresent: true }), event({ cancelled: true, youPresent: true })]),
  );
  expect(events.map(({ summary, status }) => [summary, status])).toEqual([
    ['Tuesday circle – you present', 'CONFIRMED'],
    ['Cancelled: Tuesday circle', 'CANCELLED'],
  ]);
});

test('a name with signs of its own stays one line and itself', () => {
  const name = 'Zürich; Bern, Genf\\ 👩🏽‍⚕️ “Kreis”: drei\r\nBEGIN:VEVENT\nATTENDEE:mailto:x@example.org';
  const { name: calendar, events } = parsed(feedText(name, [event({ group: { ...group, name } })]));
  const plain = name.replace('\r\n', '\n');
  expect(calendar).toBe(plain);
  expect(events.map(({ summary }) => summary)).toEqual([plain]);
});

test('whatever a group is called, a parser reads it back and no line is longer than 75 bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }), (name) => {
      const plain = name.replace(/\r\n|\r/g, '\n');
      const text = feedText(plain, [event({ group: { ...group, name: plain } })]);
      const read = parsed(text);
      expect([read.name, read.events[0]?.summary]).toEqual([plain, plain]);
      const longest = Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)));
      expect(longest).toBeLessThanOrEqual(75);
    }),
  );
});

test('without meetings it is an empty calendar', () => {
  expect(parsed(feedText('Casecircle', [])).events).toEqual([]);
});

test.each(['America/New_York', 'Europe/London', 'Australia/Sydney', 'America/Phoenix', 'Asia/Kolkata', 'UTC'])(
  'a year of meetings in %s is understood as it was meant, over every change of the clock',
  (timeZone) => {
    const dates = Array.from({ length: 53 }, (_, week) =>
      new Date(Date.UTC(2026, 0, 6 + week * 7)).toISOString().slice(0, 10),
    );
    const events = dates.map((date) =>
      event({ group: { ...group, timeZone }, occurrence: date, startsAt: instantAt(date, '17:30', timeZone) }),
    );
    const read = parsed(feedText('Casecircle', events)).events;
    expect(read.map(({ start }) => start)).toEqual(events.map(({ startsAt }) => startsAt));
    expect(new Set(read.map(({ wall }) => wall.slice(10, 16)))).toEqual(new Set(['T17:30']));
  },
);

test('groups of different zones stand in one calendar, each on its own wall', () => {
  const sydney = { ...group, timeZone: 'Australia/Sydney' };
  const startsAt = instantAt('2026-05-12', '17:30', 'Australia/Sydney');
  const read = parsed(feedText('Casecircle', [event({ group: sydney, startsAt }), event()])).events;
  expect(read.map(({ zone, wall, start }) => [zone, wall, start])).toEqual([
    ['Australia/Sydney', '2026-05-12T17:30:00', startsAt],
    ['Europe/Zurich', '2026-05-12T17:30:00', event().startsAt],
  ]);
});

test('a meeting over the change of the clock lasts as long as it lasts', () => {
  const startsAt = instantAt('2026-10-25', '01:30', 'Europe/Zurich');
  const [read] = parsed(feedText('Casecircle', [event({ startsAt, minutes: 150 })])).events;
  expect([read?.start, read?.end]).toEqual([startsAt, startsAt + 150 * 60_000]);
});

test('in every zone of the world the text means the moments that it was made from', () => {
  const hours = fc.array(fc.integer({ min: 0, max: 366 * 48 }), { minLength: 1, maxLength: 30 });
  const years = fc.integer({ min: 2000, max: 2036 });
  fc.assert(
    fc.property(fc.constantFrom(...Intl.supportedValuesOf('timeZone')), years, hours, (timeZone, year, chosen) => {
      const moments = chosen.map((half) => Date.UTC(year, 0) + half * 1_800_000);
      const events = moments.map((startsAt) => event({ group: { ...group, timeZone }, startsAt }));
      const read = parsed(feedText('Casecircle', events)).events.map(({ start }) => start);
      // An hour that comes twice is written the same both times.
      const other = read.filter((start, index) => start !== moments[index]);
      for (const start of other) expect(comesTwice(start, timeZone)).toBe(true);
    }),
  );
});

function comesTwice(instant: number, timeZone: string): boolean {
  const wall = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDateTime();
  const [first, second] = (['earlier', 'later'] as const).map((disambiguation) =>
    wall.toZonedDateTime(timeZone, { disambiguation }),
  );
  return !first?.equals(second as Temporal.ZonedDateTime);
}
