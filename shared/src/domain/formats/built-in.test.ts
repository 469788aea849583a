import { expect, test } from 'vitest';
import { builtInFormats, formatById } from './built-in.ts';

test('Structured Group Supervision has six phases and fits 75 minutes', () => {
  const format = formatById('structured-group-supervision');
  expect(format.phases).toHaveLength(6);
  expect(format.phases.reduce((sum, phase) => sum + phase.minutes, 0)).toBe(75);
});

test.each(builtInFormats)(
  '$name keeps its minimums, names its phases once and gives the presenter the last word',
  (format) => {
    for (const phase of format.phases) expect(phase.minimumMinutes).toBeLessThanOrEqual(phase.minutes);
    const ids = format.phases.map((phase) => phase.id);
    expect(new Set(ids).size).toBe(ids.length);
    const silenced = format.phases.findLastIndex(
      (phase) => phase.speaks.length > 0 && !phase.speaks.includes('presenter'),
    );
    const answers = format.phases.findLastIndex((phase) => phase.verb === 'presenterAnswers');
    expect(answers).toBeGreaterThan(silenced);
  },
);

test('an id that was never shipped is an error', () => {
  expect(() => formatById('no-such-format')).toThrow('no-such-format');
});
