import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Actor } from '../people.ts';
import type { Command } from './command.ts';
import { formatOf, planned } from './meeting.ts';
import { reduce } from './reduce.ts';

const people: Actor[] = [
  { id: 'fay', role: 'facilitator' },
  { id: 'pia', role: 'member' },
  { id: 'mo', role: 'member' },
  { id: 'obi', role: 'observer' },
  { id: 'pia', role: 'facilitator' },
];

const command: fc.Arbitrary<Command> = fc.oneof(
  fc.constantFrom<Command>(
    { kind: 'start' },
    { kind: 'advance' },
    { kind: 'back' },
    { kind: 'pause' },
    { kind: 'resume' },
    { kind: 'ask-turn' },
    { kind: 'pass-turn' },
    { kind: 'next-turn' },
    { kind: 'share-case' },
    { kind: 'close' },
  ),
  fc.record({ kind: fc.constant('extend' as const), minutes: fc.double() }),
  fc.record({
    kind: fc.constant('release' as const),
    slipId: fc.string(),
    as: fc.constantFrom('question' as const, 'reflection' as const),
  }),
);

const step = fc.record({ command, actor: fc.constantFrom(...people), wait: fc.nat(20 * 60_000) });

test('no sequence of commands throws, leaves the format, reopens a closed meeting or moves the presenter', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      let meeting = planned('structured-group-supervision', 'pia', 'case-1');
      let now = 0;
      for (const { command, actor, wait } of steps) {
        now += wait;
        const before = meeting;
        const result = reduce(meeting, command, actor, now);
        if (result.ok) meeting = result.value;
        expect(meeting.presenter).toBe('pia');
        if (before.stage.kind === 'closed') expect(meeting).toBe(before);
        if (meeting.stage.kind === 'phase') expect(formatOf(meeting).phases[meeting.stage.index]).toBeDefined();
        const { speaking, waiting } = meeting.turns;
        const order = [...waiting, ...(speaking === null ? [] : [speaking])];
        expect(new Set(order).size).toBe(order.length);
      }
    }),
    { numRuns: 300 },
  );
});
