import fc from 'fast-check';
import { expect, test } from 'vitest';
import { builtInFormats } from './built-in.ts';
import { fit, shortestOf } from './fit.ts';
import { minutesOf } from './format.ts';
import { wraps } from './wraps.ts';

type Timed = { name: number; minutes: number; minimumMinutes: number; optional?: true };

const slot = fc.integer({ min: 35, max: 90 });

const timed: fc.Arbitrary<Omit<Timed, 'name'>> = fc
  .record({
    minutes: fc.integer({ min: 1, max: 60 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    optional: fc.boolean(),
  })
  .map(({ minutes, share, optional }) => ({
    minutes,
    minimumMinutes: Math.max(1, Math.round(minutes * share)),
    ...(optional ? { optional } : {}),
  }));

const phases: fc.Arbitrary<Timed[]> = fc
  .array(timed, { minLength: 1, maxLength: 16 })
  .map((all) => all.map((phase, name) => ({ name, ...phase })));

function fitted<One extends Omit<Timed, 'name'>>(all: readonly One[], minutes: number): One[] {
  const result = fit(all, minutes);
  expect(result.ok).toBe(true);
  return result.ok ? result.value : [];
}

function expectFitted(kept: readonly Omit<Timed, 'name'>[], minutes: number) {
  expect(kept.reduce((sum, phase) => sum + phase.minutes, 0)).toBe(minutes);
  for (const phase of kept) {
    expect(Number.isInteger(phase.minutes)).toBe(true);
    expect(phase.minutes).toBeGreaterThanOrEqual(phase.minimumMinutes);
  }
}

const combinations = builtInFormats.flatMap((format) => wraps.map((wrap) => ({ format, wrap })));

test.each(combinations)(
  '$format.name within “$wrap.name” fits every meeting of 35 to 90 minutes',
  ({ format, wrap }) => {
    const all = [...wrap.opening, ...format.phases, ...wrap.ending];
    for (let minutes = 35; minutes <= 90; minutes += 1) {
      const kept = fitted(all, minutes);
      expectFitted(kept, minutes);
      const keptIds = kept.map(({ id }) => id);
      for (const { id, optional } of all) if (!optional) expect(keptIds).toContain(id);
    }
  },
);

test('all twelve methods fit 35 minutes by themselves, and none needs more than 30', () => {
  expect(builtInFormats).toHaveLength(12);
  for (const { phases } of builtInFormats) {
    expectFitted(fitted(phases, 35), 35);
    expect(shortestOf(phases)).toBeLessThanOrEqual(30);
  }
});

test('two cases by the very same method share a meeting, however short', () => {
  for (const { phases } of builtInFormats) {
    for (let minutes = 2 * shortestOf(phases); minutes <= 90; minutes += 1) {
      expectFitted(fitted([...phases, ...phases], minutes), minutes);
    }
  }
});

test('phases fill the slot exactly, keep their minimums, or are refused because even the shortest is too long', () => {
  fc.assert(
    fc.property(phases, slot, (all, minutes) => {
      const result = fit(all, minutes);
      const shortest = shortestOf(all);
      if (result.ok) expectFitted(result.value, minutes);
      else expect(result.refusal).toEqual({ code: 'too-short', about: 'minutes' });
      if (shortest > minutes) expect(result.ok).toBe(false);
      if (shortest <= minutes && shortest > 0) expect(result.ok).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('optional phases fall away the last first, no more of them than necessary, and nothing changes its place', () => {
  fc.assert(
    fc.property(phases, slot, (all, minutes) => {
      const result = fit(all, minutes);
      if (!result.ok) return;
      const kept = new Set(result.value.map(({ name }) => name));
      expect([...kept]).toEqual(all.map(({ name }) => name).filter((name) => kept.has(name)));
      const fallen = all.filter(({ name }) => !kept.has(name));
      for (const phase of fallen) expect(phase.optional).toBe(true);
      const firstFallen = fallen[0];
      if (!firstFallen) return;
      expect(result.value.filter(({ name, optional }) => optional && name > firstFallen.name)).toEqual([]);
      const one = all.filter(({ name }) => kept.has(name) || name === firstFallen.name);
      expect(one.reduce((sum, { minimumMinutes }) => sum + minimumMinutes, 0)).toBeGreaterThan(minutes);
    }),
    { numRuns: 2_000 },
  );
});

test('a method keeps its own minutes where the slot is as long as the method', () => {
  for (const format of builtInFormats) {
    expect(fitted(format.phases, minutesOf(format))).toEqual(format.phases);
  }
});

test('what stands above its minimum keeps its proportion to within a minute', () => {
  fc.assert(
    fc.property(phases, slot, (all, minutes) => {
      const result = fit(all, minutes);
      if (!result.ok) return;
      const before = new Map(all.map((phase) => [phase.name, phase.minutes]));
      const free = result.value.filter((phase) => phase.minutes > phase.minimumMinutes + 1);
      const scale =
        free.reduce((sum, one) => sum + one.minutes, 0) /
        free.reduce((sum, one) => sum + (before.get(one.name) ?? 0), 0);
      for (const one of free) {
        for (const other of free) {
          const [was, wasOther] = [before.get(one.name) ?? 0, before.get(other.name) ?? 0];
          if (was >= wasOther) expect(one.minutes).toBeGreaterThanOrEqual(other.minutes - 1);
        }
        expect(Math.abs(one.minutes - (before.get(one.name) ?? 0) * scale)).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 1_000 },
  );
});

test('nothing at all does not fit', () => {
  expect(fit([], 60).ok).toBe(false);
});
