import { expect, test } from 'vitest';
import { groupRoles } from '../people.ts';
import type { SeasonChange } from './change.ts';
import { mayChangeSeason } from './rights.ts';
import type { Exception } from './season.ts';

const [me, other, third] = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [string, string, string];
const laid: { exception: Exception; by: string }[] = [
  { by: me, exception: { id: 'mine', kind: 'skip', turn: `${me}#1` } },
  { by: me, exception: { id: 'my place', kind: 'place', occurrence: '2026-05-12', person: me, placing: 'volunteer' } },
  { by: me, exception: { id: 'taken', kind: 'exchange', turn: `${other}#1`, by: me, theirs: null } },
  { by: other, exception: { id: 'theirs', kind: 'skip', turn: `${other}#1` } },
  // What a facilitator does to others, who is none any more.
  { by: me, exception: { id: 'skip of another', kind: 'skip', turn: `${other}#2` } },
  { by: me, exception: { id: 'pin', kind: 'place', occurrence: '2026-05-12', person: other, placing: 'pinned' } },
  { by: me, exception: { id: 'between others', kind: 'exchange', turn: `${other}#1`, by: third, theirs: null } },
];
const owners = {
  exception: (id: string) => laid.find(({ exception }) => exception.id === id),
  absentee: (id: string) => (id === 'mine' ? me : id === 'theirs' ? other : undefined),
};
const occurrence = '2026-05-12';
const days = { from: occurrence, to: occurrence };

/** Every kind of change about oneself and about somebody else, where that is a difference. */
const own: readonly SeasonChange[] = [
  { kind: 'skip', turn: `${me}#1` },
  { kind: 'place', occurrence, person: me, placing: 'volunteer' },
  { kind: 'undo', exception: 'mine' },
  { kind: 'undo', exception: 'my place' },
  { kind: 'undo', exception: 'taken' },
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
  { kind: 'undo', exception: 'skip of another' },
  { kind: 'undo', exception: 'pin' },
  { kind: 'undo', exception: 'between others' },
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
