import { expect, test } from 'vitest';
import { builtInFormats, formatById } from './built-in.ts';
import type { Format } from './format.ts';
import { flaws } from './sound.ts';
import { wraps } from './wraps.ts';

const around = wraps.flatMap(({ opening, ending }) => [...opening, ...ending]);

test('phases around a case bear ids that neither a format nor a return has, each once', () => {
  const ids = [...around, ...builtInFormats.flatMap(({ phases }) => phases)].map(({ id }) => id);
  for (const { id } of around) {
    expect(id).not.toMatch(/^return-/);
    expect(ids.filter((other) => other === id)).toEqual([id]);
  }
});

test('a format may not use the ids of phases around a case', () => {
  const free = formatById('free');
  for (const id of ['around-check-in', 'return-1']) {
    const format: Format = { ...free, phases: [{ ...free.phases[0], id }, ...free.phases.slice(1)] };
    expect(flaws(format)).toMatchObject([{ code: 'id', phase: id }]);
  }
});

test.each(around)('$name around a case would be sound as a phase of a format', (phase) => {
  const free = formatById('free');
  const inside = { ...phase, id: phase.id.replace('around-', '') };
  expect(flaws({ ...free, phases: [inside, ...free.phases] })).toEqual([]);
});

test('the resilience elements check in with everybody, and end with what one takes even when time is short', () => {
  const resilience = wraps.find(({ id }) => id === 'resilience');
  expect(resilience?.opening.filter(({ checkIn }) => checkIn)).toHaveLength(1);
  expect(resilience?.opening.every(({ optional }) => optional)).toBe(true);
  expect(resilience?.ending.map(({ optional, writes }) => [optional, writes.takeaways])).toEqual([
    [undefined, ['presenter']],
  ]);
});

test('the welcome is a round of five minutes before and one after, and “none” is nothing', () => {
  const welcome = wraps.find(({ id }) => id === 'welcome');
  expect([...(welcome?.opening ?? []), ...(welcome?.ending ?? [])].map(({ minutes }) => minutes)).toEqual([5, 5]);
  expect(wraps.find(({ id }) => id === 'none')).toMatchObject({ opening: [], ending: [] });
});
