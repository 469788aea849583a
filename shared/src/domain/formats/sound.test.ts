import { expect, test } from 'vitest';
import { formatById } from './built-in.ts';
import type { FlawCode } from './flaw.ts';
import type { Format, Phase } from './format.ts';
import { flaws } from './sound.ts';

const free = formatById('free');
const incident = formatById('incident-method');
const kollegiale = formatById('kollegiale-beratung');
const team = formatById('reflecting-team');
const peers = formatById('structured-peer-group');

/** A format in which one phase is otherwise. */
function withPhase(format: Format, id: string, change: Partial<Phase>): Format {
  const phases = format.phases.map((phase) => (phase.id === id ? { ...phase, ...change } : phase));
  return { ...format, phases: phases as unknown as Format['phases'] };
}

function withPhases(format: Format, phases: readonly Phase[]): Format {
  return { ...format, phases: phases as unknown as Format['phases'] };
}

function withSeat(format: Format, id: string): Format {
  const [first, ...others] = format.seats ?? [];
  return { ...format, seats: first ? [{ ...first, id }, ...others] : [] };
}

function without<Key extends keyof Format>(format: Format, key: Key): Format {
  const { [key]: _, ...rest } = format;
  return rest as Format;
}

const broken: [code: FlawCode, phase: string | undefined, what: string, format: Format][] = [
  ['no-phases', undefined, 'has no phases', withPhases(free, [])],
  [
    'too-many-phases',
    undefined,
    'has seventeen phases',
    withPhases(free, [
      ...Array.from({ length: 13 }, (_, n) => ({ ...phase(free, 'talking'), id: `talk-${n}`, minimumMinutes: 1 })),
      ...free.phases,
    ]),
  ],
  [
    'all-optional',
    undefined,
    'could lose every phase',
    withPhases(free, [{ ...phase(free, 'telling'), optional: true }]),
  ],
  [
    'too-long',
    undefined,
    'never fits',
    withPhases(
      free,
      free.phases.map((one) => ({ ...one, minutes: 30, minimumMinutes: 23 })),
    ),
  ],
  ['id', 'a:b', 'has an id that would divide names', withPhase(free, 'telling', { id: 'a:b' })],
  ['id', '__proto__', 'has the id of a prototype', withPhase(free, 'telling', { id: '__proto__' })],
  ['id', undefined, 'has an id that no tag of an entry can be', withSeat(peers, 'Seat_A')],
  ['repeated-id', 'questions', 'names two phases alike', withPhase(free, 'telling', { id: 'questions' })],
  [
    'repeated-id',
    undefined,
    'names two modules alike',
    { ...kollegiale, modules: [...(kollegiale.modules ?? []), ...(kollegiale.modules ?? []).slice(0, 1)] },
  ],
  ['empty', 'telling', 'asks nothing', withPhase(free, 'telling', { prompt: ' \n' })],
  ['empty', 'telling', 'has an empty name', withPhase(free, 'telling', { name: '' })],
  ['empty', 'telling', 'asks the presenter nothing', withPhase(free, 'telling', { promptForPresenter: '' })],
  ['too-wordy', 'telling', 'has a prompt that nobody reads', withPhase(free, 'telling', { prompt: 'x'.repeat(401) })],
  ['too-wordy', undefined, 'has too long a name', { ...free, name: 'x'.repeat(81) }],
  ['minutes', 'telling', 'has broken minutes', withPhase(free, 'telling', { minutes: 7.5 })],
  ['minutes', 'telling', 'has no minutes', withPhase(free, 'telling', { minutes: 0 })],
  ['minutes', 'telling', 'has a phase of more than an hour', withPhase(free, 'telling', { minutes: 61 })],
  ['minutes', 'telling', 'has a minimum that is no number', withPhase(free, 'telling', { minimumMinutes: Number.NaN })],
  ['minimum', 'telling', 'has a minimum above its minutes', withPhase(free, 'telling', { minutes: 2 })],
  ['observer', 'talking', 'lets observers speak', withPhase(free, 'talking', { speaks: ['observer', 'presenter'] })],
  [
    'presenter-only',
    'talking',
    'lets members take away',
    withPhase(free, 'talking', { writes: { takeaways: ['member'] } }),
  ],
  ['no-such-seat', 'consultation', 'needs a secretary’s seat', withoutSeats(kollegiale, 'casting')],
  ['no-seats', 'positions', 'chooses among no seats', withPhases(without(team, 'seats'), [phase(team, 'positions')])],
  [
    'no-modules',
    'method',
    'chooses among no modules',
    withPhase(without(kollegiale, 'modules'), 'consultation', notUsing(kollegiale)),
  ],
  ['not-chosen', 'consultation', 'uses a module before it is chosen', swapped(kollegiale, 'method', 'consultation')],
  ['not-chosen', 'consultation', 'may leave out the choice', withPhase(kollegiale, 'method', { optional: true })],
  [
    'repeated-role',
    undefined,
    'has two interviewers',
    { ...team, seats: [...(team.seats ?? []), { id: 'second', name: 'Second', prompt: 'Ask.', role: 'interviewer' }] },
  ],
  ['too-many-seats', undefined, 'has 21 seats', { ...team, seats: [...seatsOf(team, 1), ...plain(20)] }],
  ['too-many-modules', undefined, 'has 31 modules', { ...kollegiale, modules: plain(31) }],
  ['nobody-speaks', 'talking', 'talks without anybody', withPhase(free, 'talking', { speaks: [] })],
  ['nobody-asks', 'questions', 'has nobody ask', withPhase(free, 'questions', { speaks: ['presenter'] })],
  [
    'nobody-answers',
    'questions',
    'asks a presenter who may not speak',
    withPhase(free, 'questions', { speaks: ['member'] }),
  ],
  [
    'not-alone',
    'position',
    'lets words out of writing alone',
    withPhase(incident, 'position', { writes: { idea: ['member'] } }),
  ],
  ['not-alone', 'position', 'talks while writing alone', withPhase(incident, 'position', { speaks: ['presenter'] })],
  [
    'not-silent',
    'stillness',
    'writes in a silence',
    withPhase(formatById('case-clinic'), 'stillness', { writes: { reflection: ['member'] } }),
  ],
  [
    'not-silent',
    'stillness',
    'talks in a silence',
    withPhase(formatById('case-clinic'), 'stillness', { speaks: ['presenter'] }),
  ],
  ['nothing-revealed', 'reveal', 'reveals nothing', withPhase(incident, 'reveal', { writes: { notes: ['member'] } })],
  ['nothing-written', 'reveal', 'reveals what was not written', swapped(incident, 'position', 'reveal')],
  ['nothing-written', 'reveal', 'may leave out the writing', withPhase(incident, 'position', { optional: true })],
  [
    'presenter-present',
    'analysis',
    'hears the presenter in their absence',
    withPhase(incident, 'analysis', { speaks: ['member', 'presenter'] }),
  ],
  [
    'presenter-present',
    'analysis',
    'reads the presenter in their absence',
    withPhase(incident, 'analysis', { writes: { notes: ['presenter'] } }),
  ],
  [
    'answer-closed',
    'answer',
    'does not let the presenter answer',
    withPhase(free, 'answer', { writes: { answers: ['presenter'] } }),
  ],
  [
    'answer-interrupted',
    'answer',
    'has others speak into the answer',
    withPhase(free, 'answer', { speaks: ['presenter', 'member'] }),
  ],
  [
    'question-unanswered',
    'talking',
    'leaves questions without answers',
    withPhase(free, 'talking', { writes: { question: ['member'] } }),
  ],
  ['silenced-for-good', 'reading', 'never gives the floor back', withPhases(incident, incident.phases.slice(0, 7))],
  ['silenced-for-good', 'reading', 'may leave out the answer', withPhase(incident, 'what-i-did', { optional: true })],
];

test.each(broken)(
  '“%s” (%s): a format that %s is refused for that alone, with a sentence',
  (code, phaseId, _, format) => {
    const found = flaws(format);
    expect(found.map((flaw) => [flaw.code, flaw.phase])).toEqual([[code, phaseId]]);
    for (const { sentence } of found) expect(sentence).toMatch(/^\S.{20,}\.$/);
  },
);

const allowed: [what: string, format: Format][] = [
  [
    'lets the silent presenter mark and take away',
    withPhase(incident, 'analysis', {
      writes: { perspective: ['member'], marks: ['presenter'], takeaways: ['presenter'] },
    }),
  ],
  ['fills every length', { ...withPhase(free, 'telling', { prompt: 'x'.repeat(400) }), name: 'x'.repeat(80) }],
  ['fills an hour', withPhase(free, 'talking', { minutes: 60, minimumMinutes: 60 })],
  ['lets the secretary note the answer', withPhase(kollegiale, 'conclusion', answerNoted(kollegiale))],
  [
    'may leave out a revelation with its writing',
    withPhase(withPhase(incident, 'position', { optional: true }), 'reveal', { optional: true }),
  ],
];

test.each(allowed)('a format that %s is sound', (_, format) => {
  expect(flaws(format)).toEqual([]);
});

test('all that is wrong is told at once, phase by phase', () => {
  const format = withPhase(withPhase(free, 'answer', { speaks: [] }), 'telling', { minutes: 0, name: '' });
  expect(flaws(format).map(({ code, phase }) => `${code} ${phase}`)).toEqual([
    'empty telling',
    'minutes telling',
    'answer-closed answer',
  ]);
  expect(flaws(format).find(({ code }) => code === 'minutes')?.sentence).toContain('Phase 1');
});

function phase(format: Format, id: string): Phase {
  const found = format.phases.find((one) => one.id === id);
  if (!found) throw new Error(`no phase ${id}`);
  return found;
}

function swapped(format: Format, one: string, other: string): Format {
  return withPhases(
    format,
    format.phases.map(({ id }) => phase(format, id === one ? other : id === other ? one : id)),
  );
}

function withoutSeats(format: Format, choosing: string): Format {
  return withPhases(
    without(format, 'seats'),
    format.phases.filter(({ id }) => id !== choosing),
  );
}

function notUsing(format: Format): Partial<Phase> {
  return { usesModule: undefined, prompt: phase(format, 'consultation').prompt } as unknown as Partial<Phase>;
}

function answerNoted(format: Format): Partial<Phase> {
  return { writes: { ...phase(format, 'conclusion').writes, notes: ['secretary'] } };
}

function plain(count: number) {
  return Array.from({ length: count }, (_, n) => ({ id: `plain-${n}`, name: `Plain ${n}`, prompt: 'Listen.' }));
}

function seatsOf({ seats = [] }: Format, count: number) {
  return seats.slice(0, count);
}
