import { expect, test } from 'vitest';
import type { Actor } from '../people.ts';
import { leftMs } from './clock.ts';
import type { Command } from './command.ts';
import { type Meeting, phaseOf, planned } from './meeting.ts';
import { reduce } from './reduce.ts';

const facilitator: Actor = { id: 'fay', role: 'facilitator' };
const presenter: Actor = { id: 'pia', role: 'member' };
const member: Actor = { id: 'mo', role: 'member' };
const observer: Actor = { id: 'obi', role: 'observer' };
const minute = 60_000;

const fresh = planned('structured-group-supervision', presenter.id, 'case-1');

function after(meeting: Meeting, command: Command, actor: Actor = facilitator, now = 0): Meeting {
  const result = reduce(meeting, command, actor, now);
  if (!result.ok) throw new Error(`${command.kind} was refused: ${result.refusal.code}`);
  return result.value;
}

function refusal(meeting: Meeting, command: Command, actor: Actor = facilitator): string | undefined {
  const result = reduce(meeting, command, actor, 0);
  return result.ok ? undefined : result.refusal.code;
}

function atPhase(index: number): Meeting {
  let meeting = after(fresh, { kind: 'start' });
  for (let step = 0; step < index; step++) meeting = after(meeting, { kind: 'advance' });
  return meeting;
}

test('starting enters the first phase with its full time', () => {
  const meeting = after(fresh, { kind: 'start' }, facilitator, 5_000);
  expect(phaseOf(meeting)?.id).toBe('request');
  expect(meeting.stage).toMatchObject({ clock: { kind: 'running', endsAt: 5_000 + 10 * minute } });
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

test('going back resumes a phase with what was left of it', () => {
  const started = after(fresh, { kind: 'start' }, facilitator, 0);
  const advanced = after(started, { kind: 'advance' }, facilitator, 4 * minute);
  const back = after(advanced, { kind: 'back' }, facilitator, 9 * minute);
  expect(phaseOf(back)?.id).toBe('request');
  if (back.stage.kind !== 'phase') throw new Error('not in a phase');
  expect(leftMs(back.stage.clock, 9 * minute)).toBe(6 * minute);
});

test('a paused clock stands still and resumes where it stood', () => {
  const paused = after(after(fresh, { kind: 'start' }), { kind: 'pause' }, facilitator, minute);
  const resumed = after(paused, { kind: 'resume' }, facilitator, 30 * minute);
  expect(resumed.stage).toMatchObject({ clock: { kind: 'running', endsAt: 39 * minute } });
});

test.each([0, -1, 31, 1.5, Number.NaN])('an extension by %d minutes is refused as malformed', (minutes) => {
  expect(refusal(atPhase(0), { kind: 'extend', minutes })).toBe('malformed');
});

test('a phase change empties the speaking order', () => {
  const waiting = after(atPhase(1), { kind: 'ask-turn' }, member);
  expect(waiting.turns.waiting).toEqual([member.id]);
  expect(after(waiting, { kind: 'advance' }).turns.waiting).toEqual([]);
});

test('only a facilitator runs the phases', () => {
  for (const kind of ['start', 'advance', 'back', 'pause', 'resume', 'next-turn', 'close'] as const) {
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
  expect(refusal(fresh, { kind: 'share-case' }, member)).toBe('not-allowed');
  expect(refusal(fresh, { kind: 'share-case' }, facilitator)).toBe('not-allowed');
  const shared = after(fresh, { kind: 'share-case' }, presenter, 42);
  expect(shared.sharedAt).toBe(42);
  expect(refusal(shared, { kind: 'share-case' }, presenter)).toBe('already-done');
});

test('a release fits only a phase that opens its kind', () => {
  const release = { kind: 'release', slipId: 's', as: 'reflection' } as const;
  expect(refusal(atPhase(1), release, member)).toBe('wrong-stage');
  expect(refusal(atPhase(2), release, member)).toBeUndefined();
  expect(refusal(atPhase(2), release, presenter)).toBe('wrong-stage');
});

test('a meeting closes only from its ending, and then refuses everything', () => {
  expect(refusal(atPhase(5), { kind: 'close' })).toBe('wrong-stage');
  const closed = after(after(atPhase(5), { kind: 'advance' }), { kind: 'close' }, facilitator, 99);
  expect(closed.stage).toEqual({ kind: 'closed', at: 99 });
  expect(refusal(closed, { kind: 'back' })).toBe('read-only');
  expect(refusal(closed, { kind: 'share-case' }, presenter)).toBe('read-only');
});

test('from the ending one can still go back to the last phase', () => {
  const closing = after(atPhase(5), { kind: 'advance' });
  expect(phaseOf(after(closing, { kind: 'back' }))?.id).toBe('process');
});

test('a facilitator who presents keeps the commands of a facilitator', () => {
  const own = { ...fresh, presenter: facilitator.id };
  expect(refusal(own, { kind: 'start' })).toBeUndefined();
  expect(refusal(own, { kind: 'share-case' })).toBeUndefined();
});
