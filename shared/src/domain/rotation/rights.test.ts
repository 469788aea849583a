import { expect, test } from 'vitest';
import { groupRoles } from '../people.ts';
import type { SeasonChange } from './change.ts';
import { mayChangeSeason } from './rights.ts';

const [me, other] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
const owners = {
  exceptionBy: (id: string) => (id === 'mine' ? me : id === 'theirs' ? other : undefined),
  absentee: (id: string) => (id === 'mine' ? me : id === 'theirs' ? other : undefined),
};
const occurrence = '2026-05-12';
const days = { from: occurrence, to: occurrence };

/** Every kind of change about oneself and about somebody else, where that is a difference. */
const own: readonly SeasonChange[] = [
  { kind: 'skip', turn: `${me}#1` },
  { kind: 'place', occurrence, person: me, placing: 'volunteer' },
  { kind: 'undo', exception: 'mine' },
  { kind: 'away', person: me, ...days },
  { kind: 'back', absence: 'mine' },
];
const foreign: readonly SeasonChange[] = [
  { kind: 'rhythm', rhythm: null, formatId: 'free', wrap: 'none' },
  { kind: 'order', people: [me] },
  { kind: 'break', ...days, name: 'Summer' },
  { kind: 'end-break', break: 'mine' },
  { kind: 'move', occurrence, date: occurrence, time: '10:00' },
  { kind: 'cancel', occurrence },
  { kind: 'restore', occurrence },
  { kind: 'add', date: occurrence, time: '10:00' },
  { kind: 'cases', occurrence, count: 2 },
  { kind: 'method', occurrence, formatId: 'free', wrap: 'none' },
  { kind: 'skip', turn: `${other}#1` },
  { kind: 'skip', turn: 'no turn' },
  { kind: 'place', occurrence, person: other, placing: 'volunteer' },
  { kind: 'place', occurrence, person: me, placing: 'pinned' },
  { kind: 'place', occurrence, person: me, placing: 'urgent' },
  { kind: 'exchange', turn: `${me}#1`, by: other, theirs: null },
  { kind: 'exchange', turn: `${other}#1`, by: me, theirs: null },
  { kind: 'undo', exception: 'theirs' },
  { kind: 'undo', exception: 'gone' },
  { kind: 'away', person: other, ...days },
  { kind: 'back', absence: 'theirs' },
  { kind: 'back', absence: 'gone' },
];

test.each(groupRoles)('a %s may change exactly what their role includes', (role) => {
  const may = (change: SeasonChange) => mayChangeSeason({ id: me, role }, change, owners);
  expect(own.filter(may)).toEqual(role === 'observer' ? [] : own);
  expect(foreign.filter(may)).toEqual(role === 'facilitator' ? foreign : []);
});
