import { expect, test } from 'vitest';
import { type CalendarInput, calendarOf, type OccurrenceChange } from './calendar-days.ts';
import { instantAt } from './wall-clock.ts';

const zone = 'Europe/Zurich';
const weekly = { rule: 'FREQ=WEEKLY;BYDAY=TU', startsOn: '2026-04-07', endsOn: null, time: '17:30' };
const meeting = 'b7c1a8f0-3a7e-4b1c-9d58-0a8f1f6c2d11';

function calendar(given: Partial<CalendarInput> = {}) {
  const empty = { breaks: [], holidays: [], changes: [], planned: [] };
  return calendarOf({ rhythm: weekly, zone, ...empty, from: '2026-05-01', until: '2026-05-31', ...given });
}

function change(occurrence: string, given: Partial<OccurrenceChange>): OccurrenceChange {
  return { occurrence, date: null, time: null, cancelledAt: null, cases: null, ...given };
}

const states = (given: Partial<CalendarInput>) => calendar(given).map(({ key, state, note }) => [key, state, note]);

const spring = { from: '2026-05-10', to: '2026-05-20', name: 'Spring break' };
const holiday = { date: '2026-05-12', name: 'Day of Rest' };

test('what is not in a break and no holiday is planned, with one case', () => {
  expect(calendar({ breaks: [spring], holidays: [{ ...holiday, date: '2026-05-26' }] })).toEqual([
    day('2026-05-05', 'planned', null),
    day('2026-05-12', 'break', 'Spring break'),
    day('2026-05-19', 'break', 'Spring break'),
    day('2026-05-26', 'holiday', 'Day of Rest'),
  ]);
});

function day(date: string, state: string, note: string | null) {
  const startsAt = instantAt(date, '17:30', zone);
  return { key: date, date, time: '17:30', startsAt, state, movedFrom: null, note, cases: 1, fixed: null };
}

test('both days of a break belong to it', () => {
  const breaks = [{ from: '2026-05-12', to: '2026-05-19', name: 'Away' }];
  expect(states({ breaks }).map(([, state]) => state)).toEqual(['planned', 'break', 'break', 'planned']);
});

test('a day in a break that is a holiday too bears the name of the break', () => {
  expect(states({ breaks: [spring], holidays: [holiday] })).toContainEqual(['2026-05-12', 'break', 'Spring break']);
});

test('a meeting moved to another hour keeps its key and says when it was to be', () => {
  const moved = calendar({ changes: [change('2026-05-12', { date: '2026-05-14', time: '18:00' })] });
  expect(moved[1]).toEqual({
    key: '2026-05-12',
    date: '2026-05-14',
    time: '18:00',
    startsAt: instantAt('2026-05-14', '18:00', zone),
    state: 'planned',
    movedFrom: instantAt('2026-05-12', '17:30', zone),
    note: null,
    cases: 1,
    fixed: null,
  });
});

test('a meeting moved off a holiday or out of a break takes place', () => {
  const away = change('2026-05-12', { date: '2026-05-13', time: '17:30' });
  expect(states({ holidays: [holiday], changes: [away] })[1]).toEqual(['2026-05-12', 'planned', null]);
  const out = change('2026-05-12', { date: '2026-05-21', time: '17:30' });
  expect(states({ breaks: [spring], changes: [out] })).toContainEqual(['2026-05-12', 'planned', null]);
});

test('a meeting that somebody moved into a break or onto a holiday takes place there', () => {
  const into = change('2026-05-05', { date: '2026-05-12', time: '19:00' });
  expect(states({ breaks: [spring], holidays: [holiday], changes: [into] })).toContainEqual([
    '2026-05-05',
    'planned',
    null,
  ]);
});

test('a meeting that somebody put back on its own holiday takes place, moved from nowhere', () => {
  const back = change('2026-05-12', { date: '2026-05-12', time: '17:30' });
  expect(calendar({ holidays: [holiday], changes: [back] })[1]).toMatchObject({ state: 'planned', movedFrom: null });
});

test('what is cancelled stays cancelled, moved or in a break or added', () => {
  const added = `added:${meeting}`;
  const changes = [
    change('2026-05-05', { date: '2026-05-06', time: '17:30', cancelledAt: 1 }),
    change('2026-05-12', { cancelledAt: 1 }),
    change(added, { date: '2026-05-08', time: '09:00', cancelledAt: 1 }),
  ];
  expect(states({ breaks: [spring], changes }).slice(0, 3)).toEqual([
    ['2026-05-05', 'cancelled', null],
    [added, 'cancelled', null],
    ['2026-05-12', 'cancelled', null],
  ]);
});

test('an added meeting is there through its change alone, also without a rhythm', () => {
  const added = change(`added:${meeting}`, { date: '2026-05-08', time: '09:00', cases: 2 });
  expect(calendar({ rhythm: null, changes: [added] })).toEqual([
    {
      ...day('2026-05-08', 'planned', null),
      key: `added:${meeting}`,
      time: '09:00',
      cases: 2,
      startsAt: instantAt('2026-05-08', '09:00', zone),
    },
  ]);
});

test('a meeting planned by hand stands among the others by when it starts, with those who present', () => {
  const startsAt = instantAt('2026-05-12', '08:00', zone);
  const days = calendar({ breaks: [spring], planned: [{ id: meeting, startsAt, fixed: ['ana', 'ben'] }] });
  expect(days[1]).toEqual({
    ...day('2026-05-12', 'planned', null),
    key: `planned:${meeting}`,
    time: '08:00',
    startsAt,
    cases: 2,
    fixed: ['ana', 'ben'],
  });
});

test('how many cases a meeting holds is what was said of it', () => {
  const days = calendar({ changes: [change('2026-05-12', { cases: 0 }), change('2026-05-19', { cases: 2 })] });
  expect(days.map(({ cases }) => cases)).toEqual([1, 0, 2, 1]);
});

test('it is where a meeting was moved to that decides whether it is within what is asked for', () => {
  const changes = [
    change('2026-05-26', { date: '2026-06-02', time: '12:00' }),
    change('2026-04-28', { date: '2026-05-01', time: '17:30' }),
  ];
  expect(calendar({ changes }).map(({ key, date }) => [key, date])).toEqual([
    ['2026-04-28', '2026-05-01'],
    ['2026-05-05', '2026-05-05'],
    ['2026-05-12', '2026-05-12'],
    ['2026-05-19', '2026-05-19'],
  ]);
});

test('a change to a date that the rhythm does not have says nothing', () => {
  const changes = [
    change('2026-05-13', { cancelledAt: 1 }),
    change('2026-04-30', { date: '2026-05-20', time: '17:30' }),
    change(`added:${meeting}`, {}),
  ];
  expect(states({ changes }).map(([key]) => key)).toEqual(['2026-05-05', '2026-05-12', '2026-05-19', '2026-05-26']);
});
