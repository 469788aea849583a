import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadOf } from './fairness.ts';
import type { SeasonInput, Slot } from './season.ts';
import { anySeason } from './testing/any-season.ts';
import { afterHolding } from './testing/small-season.ts';
import { watch } from './testing/watch.ts';
import { seasonOf } from './walk.ts';

const size = fc.record({ members: fc.integer({ min: 1, max: 20 }), meetings: fc.integer({ min: 1, max: 40 }) });
const season = fc.tuple(fc.integer(), size).map(([seed, how]) => deepFreeze(anySeason(seed, how)));
const runs = { numRuns: 150 };

test('nobody presents twice, away or gone; no orphan while somebody is free; kept turns first; counts differ by one at most', () => {
  fc.assert(
    fc.property(season, (input) => {
      expect(watch(input, seasonOf(input).slots).problems).toEqual([]);
    }),
    runs,
  );
});

test('all who are in the rotation stand within one turn of each other, at any meeting, whenever they came', () => {
  fc.assert(
    fc.property(season, fc.nat(), (input, cut) => {
      const { standings } = seasonOf(frozenAt(input, cut % input.coming.length));
      expect(spreadOf(standings).withDebts).toBeLessThanOrEqual(1);
    }),
    runs,
  );
});

test('a meeting that has been changes nothing about those to come', () => {
  fc.assert(
    fc.property(season, fc.nat(), (input, cut) => {
      const frozen = cut % input.coming.length;
      const left = seasonOf(frozenAt(input, frozen)).slots;
      expect(left).toEqual(seasonOf(input).slots.filter(({ occurrence }) => !keysUntil(input, frozen).has(occurrence)));
    }),
    runs,
  );
});

test('a season that freezes meeting by meeting is the one that was foreseen', () => {
  fc.assert(
    fc.property(season, (input) => {
      let now = input;
      for (let held = 0; held < input.coming.length; held += 1) now = afterHolding(now, 1);
      expect(now.past.flatMap(({ slots }) => slots)).toEqual(seasonOf(input).slots);
    }),
    { numRuns: 30 },
  );
});

test('an exception taken away, any one, gives back what was there before it', () => {
  fc.assert(
    fc.property(season, fc.nat(), (input, which) => {
      const { id } = input.exceptions[which % Math.max(1, input.exceptions.length)] ?? {};
      const without = deepFreeze({ ...input, exceptions: input.exceptions.filter((one) => one.id !== id) });
      const base = seasonOf(without);
      seasonOf(input);
      expect(seasonOf(without)).toEqual(base);
      expect(JSON.stringify(base.slots)).not.toContain(`"${id}"`);
    }),
    runs,
  );
});

test('an exception changes no meeting before the one that it is attached to', () => {
  fc.assert(
    fc.property(season, fc.nat(), fc.nat(), (input, where, who) => {
      const at = input.coming[where % input.coming.length];
      const person = input.members[who % input.members.length]?.id ?? '';
      const place = { id: 'new', kind: 'place', occurrence: at?.key ?? '', person, placing: 'pinned' } as const;
      const earlier = ({ occurrence }: Slot) => occurrence < place.occurrence;
      const changed = seasonOf({ ...input, exceptions: [...input.exceptions, place] }).slots;
      expect(changed.filter(earlier)).toEqual(seasonOf(input).slots.filter(earlier));
    }),
    runs,
  );
});

function frozenAt(input: SeasonInput, count: number): SeasonInput {
  return deepFreeze(afterHolding(input, count));
}

function keysUntil(input: SeasonInput, count: number): Set<string> {
  return new Set(input.coming.slice(0, count).map(({ key }) => key));
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}
