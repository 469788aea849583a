import { expect, test } from 'vitest';
import { leftMs } from './clock.ts';
import { phaseOf } from './meeting.ts';
import {
  after,
  atPhase,
  caseBy,
  coFacilitator,
  facilitator,
  inPhase,
  meetingOf,
  member,
  minute,
  observer,
  presenter,
  refusal,
  twoCases,
} from './testing/meeting-for-tests.ts';

const fresh = meetingOf();

test('starting enters the first phase with its full time', () => {
  const meeting = after(fresh, { kind: 'start' }, facilitator, { now: 5_000 });
  expect(phaseOf(meeting)?.id).toBe('request');
  expect(meeting.stage).toMatchObject({ clock: { kind: 'running', endsAt: 5_000 + 10 * minute } });
  expect(meeting.startedAt).toBe(5_000);
});

test('advancing walks through the six phases and then into closing', () => {
  const names: (string | undefined)[] = [];
  let meeting = after(fresh, { kind: 'start' });
  while (meeting.stage.kind === 'phase') {
    names.push(phaseOf(meeting)?.id);
    meeting = after(meeting, { kind: 'advance' });
  }
  expect(names).toEqual(['request', 'questions', 'feedback', 'pause', 'response', 'process']);
  expect(meeting.stage.kind).toBe('closing');
});

test('a meeting walks through its opening, case after case, and its ending', () => {
  let meeting = after(twoCases(), { kind: 'start' });
  const parts: unknown[] = [];
  while (meeting.stage.kind === 'phase') {
    parts.push(phaseOf(meeting)?.of);
    meeting = after(meeting, { kind: 'advance' });
  }
  expect(parts).toEqual(['opening', ...Array(9).fill(0), ...Array(9).fill(1), 'ending']);
});

test('going back resumes a phase with what was left of it', () => {
  const started = after(fresh, { kind: 'start' });
  const advanced = after(started, { kind: 'advance' }, facilitator, { now: 4 * minute });
  const back = after(advanced, { kind: 'back' }, facilitator, { now: 9 * minute });
  expect(phaseOf(back)?.id).toBe('request');
  if (back.stage.kind !== 'phase') throw new Error('not in a phase');
  expect(leftMs(back.stage.clock, 9 * minute)).toBe(6 * minute);
});

test('a paused clock stands still and resumes where it stood', () => {
  const paused = after(after(fresh, { kind: 'start' }), { kind: 'pause' }, facilitator, { now: minute });
  const resumed = after(paused, { kind: 'resume' }, facilitator, { now: 30 * minute });
  expect(resumed.stage).toMatchObject({ clock: { kind: 'running', endsAt: 39 * minute } });
});

test('a phase change empties the speaking order', () => {
  const waiting = after(atPhase(1), { kind: 'ask-turn' }, member);
  expect(waiting.turns.waiting).toEqual([member.id]);
  expect(after(waiting, { kind: 'advance' }).turns.waiting).toEqual([]);
});

test('only a facilitator runs the phases', () => {
  const kinds = ['start', 'advance', 'back', 'pause', 'resume', 'next-turn', 'bring-back', 'close'] as const;
  for (const kind of kinds) {
    expect(refusal(atPhase(1), { kind }, member)).toBe('not-allowed');
    expect(refusal(atPhase(1), { kind }, presenter)).toBe('not-allowed');
    expect(refusal(atPhase(1), { kind }, observer)).toBe('not-allowed');
  }
});

test('an observer neither asks for a turn nor releases', () => {
  expect(refusal(atPhase(2), { kind: 'ask-turn' }, observer)).toBe('not-allowed');
  expect(refusal(atPhase(2), { kind: 'release', slipId: 's', as: 'reflection' }, observer)).toBe('not-allowed');
});

test('only the presenter shares the case, and only once', () => {
  expect(refusal(fresh, { kind: 'share-case', attested: true }, member)).toBe('not-allowed');
  expect(refusal(fresh, { kind: 'share-case', attested: true }, facilitator)).toBe('not-allowed');
  const shared = after(fresh, { kind: 'share-case', attested: true }, presenter, { now: 42 });
  expect(shared.cases[0].sharedAt).toBe(42);
  expect(refusal(shared, { kind: 'share-case', attested: true }, presenter)).toBe('already-done');
});

test('whoever presents later shares their own case and no other, also while another’s runs', () => {
  const shared = after(inPhase('ask'), { kind: 'share-case', attested: true }, member, { now: 7 });
  expect(shared.cases.map(({ sharedAt }) => sharedAt)).toEqual([null, 7]);
});

test('a release fits only a phase that opens its kind', () => {
  const release = { kind: 'release', slipId: 's', as: 'reflection' } as const;
  expect(refusal(atPhase(1), release, member)).toBe('wrong-stage');
  expect(refusal(atPhase(2), release, member)).toBeUndefined();
  expect(refusal(atPhase(2), release, presenter)).toBe('wrong-stage');
});

test('nothing is released while all write alone, whatever the format says, but when it is revealed', () => {
  const release = { kind: 'release', slipId: 's', as: 'idea' } as const;
  expect(refusal(inPhase('alone'), release, member)).toBe('wrong-stage');
  expect(refusal(inPhase('reveal'), release, member)).toBeUndefined();
});

test('a meeting closes only from its ending, and then refuses everything', () => {
  expect(refusal(atPhase(5), { kind: 'close' })).toBe('wrong-stage');
  const closed = after(after(atPhase(5), { kind: 'advance' }), { kind: 'close' }, facilitator, { now: 99 });
  expect(closed.stage).toEqual({ kind: 'closed', at: 99 });
  expect(refusal(closed, { kind: 'back' })).toBe('read-only');
  expect(refusal(closed, { kind: 'share-case', attested: true }, presenter)).toBe('read-only');
  expect(refusal(closed, { kind: 'take-over' }, coFacilitator)).toBe('read-only');
});

test('from the ending one can still go back to the last phase', () => {
  const closing = after(atPhase(5), { kind: 'advance' });
  expect(phaseOf(after(closing, { kind: 'back' }))?.id).toBe('process');
});

test('there is nothing before the first phase to go back to', () => {
  expect(refusal(atPhase(0), { kind: 'back' })).toBe('wrong-stage');
});

test('a facilitator who presents keeps the commands of a facilitator', () => {
  const own = meetingOf({ cases: [caseBy(facilitator.id)] });
  expect(refusal(own, { kind: 'start' })).toBeUndefined();
  expect(refusal(own, { kind: 'share-case', attested: true })).toBeUndefined();
  expect(refusal(after(own, { kind: 'start' }), { kind: 'advance' })).toBeUndefined();
});

test('readiness and spotlight last for one phase', () => {
  const ready = after(after(atPhase(2), { kind: 'ready', ready: true }, member), { kind: 'spotlight', entry: 'mo.1' });
  expect(ready).toMatchObject({ ready: [member.id], spotlight: 'mo.1' });
  expect(after(ready, { kind: 'advance' })).toMatchObject({ ready: [], spotlight: null });
  expect(after(ready, { kind: 'ready', ready: false }, member).ready).toEqual([]);
});

test('readiness said twice changes nothing, and there is none without a phase', () => {
  const ready = after(atPhase(2), { kind: 'ready', ready: true }, member);
  expect(after(ready, { kind: 'ready', ready: true }, member)).toBe(ready);
  expect(refusal(fresh, { kind: 'ready', ready: true }, member)).toBe('wrong-stage');
});

test('a blanked entry is not held up any more, and another one stays', () => {
  const lit = after(atPhase(2), { kind: 'spotlight', entry: 'mo.1' });
  expect(after(lit, { kind: 'blank', entry: 'mo.1' }, coFacilitator).spotlight).toBeNull();
  expect(after(lit, { kind: 'blank', entry: 'mo.2' }, coFacilitator).spotlight).toBe('mo.1');
  expect(refusal(lit, { kind: 'blank', entry: 'mo.1' }, member)).toBe('not-allowed');
});
