import { expect, test } from 'vitest';
import { builtInFormats, formatById } from './built-in.ts';
import { type Format, minutesOf, type Phase } from './format.ts';
import { flaws } from './sound.ts';

test('twelve methods are offered, each found by its id', () => {
  expect(builtInFormats).toHaveLength(12);
  for (const format of builtInFormats) expect(formatById(format.id)).toBe(format);
});

test.each([
  ['structured-group-supervision', 75, 6],
  ['structured-peer-group', 70, 6],
  ['kollegiale-beratung', 45, 7],
  ['eight-steps', 65, 8],
  ['incident-method', 69, 10],
  ['consultancy-protocol', 50, 7],
  ['solution-focused-reflecting-team', 35, 6],
  ['reflecting-team', 60, 6],
  ['balint', 52, 5],
  ['case-clinic', 60, 8],
  ['resilience-based', 60, 7],
  ['free', 60, 4],
])('%s takes %i minutes in %i phases', (id, minutes, phases) => {
  expect(minutesOf(formatById(id))).toBe(minutes);
  expect(formatById(id).phases).toHaveLength(phases);
});

test.each(builtInFormats)('$name is sound and says where it comes from', (format) => {
  expect(flaws(format)).toEqual([]);
});

test.each(builtInFormats)('$name gives the presenter the floor after every silence of theirs', (format) => {
  const silenced = format.phases.findLastIndex(({ speaks }) => speaks.length > 0 && !speaks.includes('presenter'));
  if (silenced < 0) return expect(format.id).toMatch(/^(resilience-based|free)$/);
  const answers = format.phases
    .slice(silenced + 1)
    .filter(({ verb, optional }) => verb === 'presenterAnswers' && !optional);
  expect(answers).not.toEqual([]);
  for (const phase of answers) expect(phase.speaks).toEqual(['presenter']);
  expect(answers.some(({ writes }) => writes.answers && writes.marks && writes.takeaways)).toBe(true);
});

test.each(builtInFormats)(
  '$name ends with the presenter writing takeaways, also when it is cut short',
  ({ phases }) => {
    expect(phases.at(-1)?.writes.takeaways).toContain('presenter');
    expect(phases.filter(({ optional }) => !optional).at(-1)?.writes.takeaways).toContain('presenter');
  },
);

test('Balint never opens the case in writing, and asks nothing of the presenter while the group works', () => {
  const { preparation, phases } = formatById('balint');
  expect(preparation).toBe('title');
  for (const { writes } of phases) expect(writes.case).toBeUndefined();
  expect(only(formatById('balint'), 'talkWithoutPresenter').writes).not.toHaveProperty('question');
  expect(only(formatById('balint'), 'talkWithoutPresenter').writes).not.toHaveProperty('idea');
});

test('the Incident Method has written positions shown together before anybody reads them out or hears what was done', () => {
  const format = formatById('incident-method');
  const verbs = format.phases.map(({ verb }) => verb);
  expect(verbs.slice(verbs.indexOf('writeAlone'))).toEqual([
    'writeAlone',
    'reveal',
    'speakInTurn',
    'presenterAnswers',
    'talk',
    'talk',
  ]);
  expect(format.preparation).toBe('incident');
  for (const phase of format.phases.slice(0, verbs.indexOf('reveal'))) expect(phase.writes).not.toHaveProperty('idea');
});

test('Kollegiale Beratung chooses one of its ways before it is used, and its secretary alone keeps the notes', () => {
  const { phases, modules = [], seats = [] } = formatById('kollegiale-beratung');
  expect(modules.length).toBeGreaterThanOrEqual(8);
  expect(seats.map(({ role }) => role)).toEqual(['secretary']);
  const chosen = phases.findIndex(({ chooses }) => chooses === 'module');
  const used = phases.findIndex(({ usesModule }) => usesModule);
  expect(chosen).toBeGreaterThan(phases.findIndex(({ id }) => id === 'key-question'));
  expect(used).toBeGreaterThan(chosen);
  expect(phases[used]?.writes.notes).toEqual(['secretary']);
});

test('in the Reflecting Team only presenter and interviewer talk until the team speaks among themselves', () => {
  const format = formatById('reflecting-team');
  expect(format.seats?.filter(({ role }) => role)).toHaveLength(1);
  for (const phase of format.phases.filter(({ verb }) => verb === 'tell')) {
    expect(phase.speaks).toEqual(['presenter', 'interviewer']);
  }
  expect(only(format, 'talkWithoutPresenter').speaks).not.toContain('interviewer');
});

test('the Consultancy Protocol lets the presenter put the question anew just before the group talks', () => {
  const { phases } = formatById('consultancy-protocol');
  const restated = phases.findIndex(({ id }) => id === 'restated');
  expect(phases[restated]?.writes.case).toEqual(['presenter']);
  expect(phases[restated + 1]?.verb).toBe('talkWithoutPresenter');
});

test('an id that was never shipped is an error', () => {
  expect(() => formatById('no-such-format')).toThrow('no-such-format');
});

function only({ phases }: Format, verb: Phase['verb']): Phase {
  const [phase, ...others] = phases.filter((one) => one.verb === verb);
  if (!phase || others.length > 0) throw new Error(`not exactly one phase with ${verb}`);
  return phase;
}
