import { describe, expect, test } from 'vitest';
import type { Slot } from './season.ts';
import { dateOf, startOf } from './testing/any-season.ts';
import { afterHolding, away, exchange, place, presenters, smallSeason } from './testing/small-season.ts';
import { seasonOf } from './walk.ts';

describe('the round', () => {
  test('goes over everybody in the order in which they came', () => {
    expect(presenters(smallSeason())).toBe('ana ben cleo dan ana ben cleo dan');
  });

  test('begins as the group has said, and those it did not name follow', () => {
    expect(presenters(smallSeason({ order: ['dan', 'cleo'] }))).toBe('dan cleo ana ben dan cleo ana ben');
  });

  test('fills each case of a meeting with another person', () => {
    expect(presenters(smallSeason({ meetings: 3, cases: 3 }))).toBe('ana ben cleo dan ana ben cleo dan ana');
  });

  test('leaves a meeting without a case out', () => {
    const { coming, ...rest } = smallSeason({ meetings: 3 });
    const second = coming.map((at, week) => (week === 1 ? { ...at, cases: 0 } : at));
    expect(presenters({ ...rest, coming: second })).toBe('ana ben');
  });

  test('leaves a case open that nobody is left for', () => {
    expect(presenters(smallSeason({ people: ['ana', 'ben'], meetings: 2, cases: 3 }))).toBe('ana ben – ana ben –');
  });

  test('is nobody’s where nobody takes turns', () => {
    expect(seasonOf(smallSeason({ members: [], meetings: 1 })).slots).toEqual([
      { occurrence: dateOf(0), index: 0, presenter: null, turn: null, reason: { kind: 'no-members' }, passed: [] },
    ]);
  });
});

describe('an absence', () => {
  test('keeps the turn, and it is paid at the first meeting after it', () => {
    expect(presenters(smallSeason({ absences: [away('ben', 1, 2)] }))).toBe('ana cleo dan ben ana ben cleo dan');
  });

  test('keeps one turn, however long it is, and lets the others go', () => {
    const input = smallSeason({ meetings: 16, absences: [away('ben', 1, 10)] });
    expect(presenters(input)).toBe('ana cleo dan ana cleo dan ana cleo dan ana cleo ben dan ana ben cleo');
    expect(seasonOf(afterHolding(input, 16)).standings).toContainEqual({
      person: 'ben',
      presented: 2,
      owed: 0,
      ahead: 0,
      lapsed: 3,
      entry: 0,
    });
  });

  test('that goes on the day after another is one with it', () => {
    const [one, two] = [away('ben', 1, 4), { ...away('ben', 5, 10), id: 'more', from: '2026-02-04' }];
    const whole = smallSeason({ meetings: 16, absences: [away('ben', 1, 10)] });
    expect(presenters({ ...whole, absences: [two, one] })).toBe(presenters(whole));
  });

  test('of everybody leaves the meeting open, and nobody’s turn comes for it', () => {
    const absences = ['ana', 'ben', 'cleo', 'dan'].map((person) => away(person, 1, 1));
    expect(presenters(smallSeason({ absences }))).toBe('ana – ben cleo dan ana ben cleo');
  });
});

describe('a skip', () => {
  test('lets one meeting pass and is owed', () => {
    const exceptions = [{ id: 'skip', kind: 'skip', turn: 'ana#2' } as const];
    expect(presenters(smallSeason({ exceptions }))).toBe('ana ben cleo dan ben ana cleo dan');
  });

  test('twice on the same turn lets two meetings pass', () => {
    const exceptions = ['one', 'two'].map((id) => ({ id, kind: 'skip', turn: 'ana#1' }) as const);
    expect(presenters(smallSeason({ exceptions }))).toBe('ben cleo ana dan ana ben cleo dan');
  });

  test('of the only one here leaves the meeting open', () => {
    const exceptions = [{ id: 'skip', kind: 'skip', turn: 'ana#1' } as const];
    expect(presenters(smallSeason({ people: ['ana'], meetings: 3, exceptions }))).toBe('– ana ana');
  });
});

describe('a place ahead of the order', () => {
  test('is paid back with the next turn, and only that round is moved', () => {
    expect(presenters(smallSeason({ exceptions: [place('dan', 0)] }))).toBe('dan ana ben cleo ana ben cleo dan');
  });

  test('uses a turn that was kept, where there is one', () => {
    const input = smallSeason({ absences: [away('ana', 0, 0)], exceptions: [place('ana', 1)] });
    const second = seasonOf(input).slots[1];
    expect(second).toMatchObject({ presenter: 'ana', turn: 'ana#1', reason: { kind: 'placed' } });
    expect(seasonOf(afterHolding(input, 2)).standings[0]).toMatchObject({ presented: 1, owed: 0, ahead: 0 });
  });

  test('does not hold for somebody away, and says so', () => {
    const [slot] = seasonOf(smallSeason({ absences: [away('dan', 0, 0)], exceptions: [place('dan', 0)] })).slots;
    const because = { kind: 'did-not-hold', exception: 'dan in week 0', why: 'away' };
    expect(slot).toMatchObject({ presenter: 'ana', passed: [{ person: 'dan', because }] });
  });

  test('goes to the urgent before the pinned, and to those before who volunteers', () => {
    const all = (['volunteer', 'pinned', 'urgent'] as const).map((placing, index) => {
      return { ...place(['ben', 'cleo', 'dan'][index] ?? '', 0), placing };
    });
    const { coming, ...rest } = smallSeason({ exceptions: all, meetings: 1 });
    expect(presenters({ ...rest, coming: coming.map((at) => ({ ...at, cases: 3 })) })).toBe('dan cleo ben');
  });

  test('planned by hand stands, also where the rotation does not know the person', () => {
    const { coming, ...rest } = smallSeason({ meetings: 3 });
    const planned = coming.map((at, week) => (week === 0 ? { ...at, fixed: ['guest'] } : at));
    expect(seasonOf({ ...rest, coming: planned }).slots[0]).toMatchObject({ presenter: 'guest', turn: null });
    expect(presenters({ ...rest, coming: planned })).toBe('guest ana ben');
  });
});

describe('an exchange', () => {
  test('gives the turn to the other, and the owner the next one of the other', () => {
    expect(presenters(smallSeason({ exceptions: [exchange('ana#1', 'cleo')] }))).toBe(
      'cleo ben ana dan ana ben cleo dan',
    );
  });

  test('of two named turns is the same from both sides', () => {
    const one = smallSeason({ exceptions: [exchange('ana#1', 'cleo', 'cleo#1')] });
    const other = smallSeason({ exceptions: [exchange('cleo#1', 'ana', 'ana#1')] });
    expect(presenters(one)).toBe('cleo ben ana dan ana ben cleo dan');
    expect(presenters(other)).toBe(presenters(one));
  });

  test('works with a turn of a later round', () => {
    const exceptions = [exchange('ana#1', 'cleo', 'cleo#2')];
    expect(presenters(smallSeason({ exceptions }))).toBe('cleo ben cleo dan ana ben ana dan');
  });

  test('holds although the owner is away then, and owes the turn where the owner is away again', () => {
    const exceptions = [exchange('ana#1', 'cleo')];
    const input = smallSeason({ exceptions, absences: [away('ana', 0, 2)] });
    expect(presenters(input)).toBe('cleo ben dan ana ben ana cleo dan');
  });

  test('does not hold where the other is away: the owner presents, and it says so', () => {
    const input = smallSeason({ exceptions: [exchange('ana#1', 'cleo')], absences: [away('cleo', 0, 0)] });
    expect(seasonOf(input).slots[0]).toMatchObject({
      presenter: 'ana',
      turn: 'ana#1',
      passed: [{ person: 'cleo', because: { kind: 'did-not-hold', why: 'away' } }],
    });
    expect(presenters(input)).toBe('ana ben cleo dan ana ben cleo dan');
  });

  test('half done leaves a kept turn when the other goes', () => {
    const { members, ...rest } = smallSeason({ exceptions: [exchange('ana#1', 'dan')] });
    const leaving = members.map((stay) => (stay.id === 'dan' ? { ...stay, leavesAt: startOf(2) } : stay));
    expect(presenters({ ...rest, members: leaving })).toBe('dan ben ana cleo ana ben cleo ana');
  });

  test('half done stays so when it is taken away, and the other half is still due', () => {
    const held = afterHolding(smallSeason({ exceptions: [exchange('ana#1', 'cleo')] }), 1);
    expect(presenters({ ...held, exceptions: [] })).toBe('ben ana dan ana ben cleo dan');
  });

  test('leaves alone the turn that presenting ahead uses up', () => {
    const exceptions = [exchange('ana#1', 'cleo'), place('ana', 0)];
    const { coming, ...rest } = smallSeason({ exceptions });
    const two = coming.map((at, week) => (week === 0 ? { ...at, cases: 2 } : at));
    expect(presenters({ ...rest, coming: two })).toBe('ana cleo ben ana dan ben cleo dan ana');
  });
});

describe('coming and going', () => {
  test('a newcomer enters at the average and behind those who wait', () => {
    const { members, ...rest } = smallSeason();
    const eve = { id: 'eve', joinedAt: startOf(1) + 1, leavesAt: null };
    expect(presenters({ ...rest, members: [...members, eve] })).toBe('ana ben cleo dan ana ben eve cleo');
    expect(seasonOf(afterHolding({ ...rest, members: [...members, eve] }, 5)).standings.at(-1)).toMatchObject({
      person: 'eve',
      entry: 1,
    });
  });

  test('who goes is owed nothing, and coming back is entering anew with new turns', () => {
    const { members, ...rest } = smallSeason({ absences: [away('ben', 1, 1)] });
    const stays = members.flatMap((stay) =>
      stay.id === 'ben'
        ? [
            { ...stay, leavesAt: startOf(2) },
            { ...stay, joinedAt: startOf(4), leavesAt: null },
          ]
        : [stay],
    );
    const { slots } = seasonOf({ ...rest, members: stays });
    expect(slots.map(({ presenter }) => presenter).join(' ')).toBe('ana cleo dan ana cleo dan ben ana');
    expect(slots[6]).toMatchObject({ turn: 'ben#2' });
  });
});

test('nobody presents at two meetings in a row while another can', () => {
  const absences = [away('ben', 1, 3)];
  const { slots } = seasonOf(smallSeason({ people: ['ana', 'ben', 'cleo'], meetings: 9, absences }));
  const names = slots.map(({ presenter }) => presenter);
  expect(names.filter((name, week) => week > 0 && name === names[week - 1])).toEqual([]);
});

test('every slot of the round says whose wait it ends, also where the round comes to somebody else first', () => {
  const { slots } = seasonOf(smallSeason({ exceptions: [exchange('ana#1', 'cleo')] }));
  const kinds = slots.map(({ reason }: Slot) => reason.kind);
  expect(kinds.slice(0, 5)).toEqual(['exchange', 'first-turn', 'exchange', 'first-turn', 'next-in-round']);
});
