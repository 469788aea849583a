import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MeetingRole, meetingRoles } from '../people.ts';
import { builtInFormats } from './built-in.ts';
import { fit } from './fit.ts';
import { type Area, areas, type Format, type Phase, phaseVerbs, preparations } from './format.ts';
import { flaws } from './sound.ts';

/** Anything that has the shape of a format, whatever its numbers, words and order: what a body with the right types can hold. */
const words = fc.oneof(
  fc.string({ maxLength: 500 }),
  fc.constantFrom('', ' ', '__proto__', 'constructor', 'x'.repeat(1_000)),
);
const roles = fc.array(fc.constantFrom<MeetingRole>(...meetingRoles), { maxLength: 4 });
const numbers = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer(), fc.double());
const writes = fc.dictionary(fc.constantFrom<Area>(...areas), roles, {
  maxKeys: 5,
  noNullPrototype: true,
}) as fc.Arbitrary<Phase['writes']>;
const seat = fc.record(
  { id: words, name: words, prompt: words, role: fc.constantFrom('secretary' as const, 'interviewer' as const) },
  { requiredKeys: ['id', 'name', 'prompt'] },
);
const module = fc.record({ id: words, name: words, prompt: words });
const phase = fc.record(
  {
    id: words,
    name: words,
    verb: fc.constantFrom(...phaseVerbs),
    minutes: numbers,
    minimumMinutes: numbers,
    prompt: words,
    promptForPresenter: words,
    speaks: roles,
    writes,
    optional: fc.constant(true as const),
    chooses: fc.constantFrom('seats' as const, 'module' as const),
    usesModule: fc.constant(true as const),
    checkIn: fc.constant(true as const),
  },
  { requiredKeys: ['id', 'name', 'verb', 'minutes', 'minimumMinutes', 'prompt', 'speaks', 'writes'] },
) as fc.Arbitrary<Phase>;
const shaped = fc.record(
  {
    id: words,
    name: words,
    source: words,
    summary: words,
    preparation: fc.constantFrom(...preparations),
    seats: fc.array(seat, { maxLength: 25 }),
    modules: fc.array(module, { maxLength: 35 }),
    phases: fc.array(phase, { maxLength: 20 }),
  },
  { requiredKeys: ['id', 'name', 'source', 'summary', 'preparation', 'phases'] },
) as unknown as fc.Arbitrary<Format>;

/** One edit of the kind a group makes: mostly small, often harmless, sometimes fatal. */
const change = fc.oneof(
  fc.record({ minutes: fc.integer({ min: -1, max: 62 }) }),
  fc.record({ minimumMinutes: fc.oneof(fc.integer({ min: 0, max: 62 }), fc.double({ min: 0, max: 10 })) }),
  fc.record({ verb: fc.constantFrom(...phaseVerbs) }),
  fc.record({ speaks: roles }),
  fc.record({ writes }),
  fc.record({ prompt: words }),
  fc.record({ name: words }),
  fc.record({ id: fc.oneof(words, fc.constantFrom('request', 'questions', 'return-1', 'around-ending', 'fine')) }),
  fc.record({ optional: fc.constantFrom(true, undefined) }),
  fc.record({ chooses: fc.constantFrom('seats', 'module', undefined) }),
  fc.record({ usesModule: fc.constantFrom(true, undefined) }),
);
const edit: fc.Arbitrary<(format: Format) => Format> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.nat(20), change)
      .map(([at, changed]) =>
        onPhases((all) =>
          all.map((one, index) => (index === at % all.length ? ({ ...one, ...changed } as Phase) : one)),
        ),
      ),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.nat(20), fc.constantFrom<Area | 'speaks'>('speaks', ...areas), fc.constantFrom(...meetingRoles))
      .map(([at, area, role]) =>
        onPhases((all) => all.map((one, index) => (index === at % all.length ? toggled(one, area, role) : one))),
      ),
  },
  fc.nat(20).map((at) => onPhases((all) => all.filter((_, index) => index !== at % all.length))),
  fc.tuple(fc.nat(20), fc.nat(20)).map(([from, to]) => onPhases((all) => moved(all, from, to))),
  fc
    .tuple(fc.nat(20), fc.constantFrom('', '-again'))
    .map(([at, ending]) =>
      onPhases((all) =>
        all.flatMap((one, index) => (index === at % all.length ? [one, { ...one, id: one.id + ending }] : [one])),
      ),
    ),
  fc.constantFrom('seats' as const, 'modules' as const).map((key) => (format: Format) => {
    const { [key]: _, ...rest } = format;
    return rest as Format;
  }),
  fc.array(seat, { maxLength: 3 }).map((seats) => (format: Format) => ({ ...format, seats })),
);
const edited = fc
  .tuple(fc.constantFrom(...builtInFormats), fc.array(edit, { minLength: 1, maxLength: 4 }))
  .map(([format, edits]) => edits.reduce((result, one) => one(result), format));

test('a format edited at random is sound exactly when it would carry a meeting, and else is refused with reasons', () => {
  let sound = 0;
  let refused = 0;
  fc.assert(
    fc.property(edited, (format) => {
      const found = flaws(format);
      expect(found.length === 0).toBe(carriesMeeting(format));
      for (const { code, sentence } of found) {
        expect(code).toMatch(/^[a-z-]+$/);
        expect(sentence.length).toBeGreaterThan(20);
        expect(sentence.length).toBeLessThan(400);
      }
      if (found.length > 0) refused += 1;
      else {
        sound += 1;
        expect(fit(format.phases, 90).ok).toBe(true);
      }
    }),
    { numRuns: 5_000 },
  );
  expect(sound).toBeGreaterThan(250);
  expect(refused).toBeGreaterThan(250);
});

test('nothing of the right shape makes the check throw, and it keeps its answer', () => {
  fc.assert(
    fc.property(shaped, (format) => {
      const found = flaws(format);
      expect(flaws(JSON.parse(JSON.stringify(format)) as Format).length === 0).toBe(found.length === 0);
      expect(found.length === 0).toBe(carriesMeeting(format));
    }),
    { numRuns: 2_000 },
  );
});

function onPhases(change: (all: readonly Phase[]) => readonly Phase[]) {
  return (format: Format): Format => ({ ...format, phases: change(format.phases) as unknown as Format['phases'] });
}

/** Gives a right that was not there, or takes one away. */
function toggled(one: Phase, area: Area | 'speaks', role: MeetingRole): Phase {
  const change = (had: readonly MeetingRole[]) =>
    had.includes(role) ? had.filter((other) => other !== role) : [...had, role];
  if (area === 'speaks') return { ...one, speaks: change(one.speaks) };
  return { ...one, writes: { ...one.writes, [area]: change(one.writes[area] ?? []) } };
}

function moved(all: readonly Phase[], from: number, to: number): readonly Phase[] {
  const one = all[from % all.length];
  return one ? all.toSpliced(from % all.length, 1).toSpliced(to % all.length, 0, one) : all;
}

/** The same question asked otherwise: walks through the method as a meeting would, long and cut short. */
function carriesMeeting(format: Format): boolean {
  const places = [...(format.seats ?? []), ...(format.modules ?? [])];
  const named = [...format.phases, ...places];
  const ids = [format.phases, format.seats ?? [], format.modules ?? []].map((all) => all.map(({ id }) => id));
  return (
    [format, ...named].every(({ id }) => /^[a-z0-9][a-z0-9-]{0,39}$/.test(id)) &&
    ids.every((all) => new Set(all).size === all.length) &&
    [format, ...named].every(({ name }) => readable(name, 80)) &&
    named.every(({ prompt }) => readable(prompt, 400)) &&
    readable(format.source, 300) &&
    readable(format.summary, 200) &&
    format.phases.length <= 16 &&
    (format.seats ?? []).length <= 20 &&
    (format.modules ?? []).length <= 30 &&
    ['secretary', 'interviewer'].every((role) => (format.seats ?? []).filter((one) => one.role === role).length <= 1) &&
    format.phases.every((one) => phaseHolds(one, format)) &&
    cuts(format.phases).every((phases) => phases.length > 0 && courseHolds(phases)) &&
    fit(format.phases, 90).ok
  );
}

/** The method whole, then without its last optional phase, and so on: what `fit` can make of it. */
function cuts(phases: readonly Phase[]): (readonly Phase[])[] {
  const last = phases.findLastIndex(({ optional }) => optional);
  return last < 0 ? [phases] : [phases, ...cuts(phases.toSpliced(last, 1))];
}

function courseHolds(phases: readonly Phase[]): boolean {
  const seen = { written: false, chosen: false, silenced: false };
  for (const one of phases) {
    if (one.verb === 'writeAlone') seen.written = true;
    if (one.chooses === 'module') seen.chosen = true;
    if (one.verb === 'reveal' && !seen.written) return false;
    if (one.usesModule && !seen.chosen) return false;
    if (one.verb === 'presenterAnswers') seen.silenced = false;
    else if (one.speaks.length > 0 && !one.speaks.includes('presenter')) seen.silenced = true;
  }
  return !seen.silenced;
}

function phaseHolds(one: Phase, { seats = [], modules = [] }: Format): boolean {
  const { verb, speaks, minutes, minimumMinutes } = one;
  const open = areas.flatMap((area) => (one.writes[area] ?? []).map((role) => ({ area, role })));
  const may = (area: Area) => open.some((right) => right.area === area && right.role === 'presenter');
  const acting = new Set([...speaks, ...open.map(({ role }) => role)]);
  const others = speaks.filter((role) => role !== 'presenter');
  const entries = open.filter(({ area }) => ['question', 'perspective', 'reflection', 'idea'].includes(area));
  const seatRoles = seats.map(({ role }) => role);
  const right: Record<Phase['verb'], boolean> = {
    tell: speaks.length > 0,
    talk: speaks.length > 0,
    speakInTurn: speaks.length > 0,
    askInTurn: others.length > 0 && speaks.includes('presenter'),
    writeAlone: acting.size === 0,
    reveal: entries.length > 0,
    silence: speaks.length === 0 && open.every(({ area }) => area === 'marks'),
    talkWithoutPresenter:
      others.length > 0 &&
      !speaks.includes('presenter') &&
      open.every(({ area, role }) => role !== 'presenter' || area === 'marks' || area === 'takeaways'),
    presenterAnswers:
      others.length === 0 &&
      speaks.length > 0 &&
      may('answers') &&
      may('marks') &&
      entries.every(({ role }) => role === 'presenter'),
  };
  return (
    right[verb] &&
    [minutes, minimumMinutes].every((number) => Number.isInteger(number) && number > 0 && number < 61) &&
    minimumMinutes <= minutes &&
    !acting.has('observer') &&
    open.every(({ area, role }) => role === 'presenter' || !['answers', 'marks', 'takeaways'].includes(area)) &&
    (may('answers') || open.every(({ area }) => area !== 'question')) &&
    (!acting.has('secretary') || seatRoles.includes('secretary')) &&
    (!acting.has('interviewer') || seatRoles.includes('interviewer')) &&
    (one.chooses !== 'seats' || seats.length > 0) &&
    ((one.chooses !== 'module' && !one.usesModule) || modules.length > 0) &&
    !one.id.startsWith('return-') &&
    !one.id.startsWith('around-') &&
    (one.promptForPresenter === undefined || readable(one.promptForPresenter, 400))
  );
}

function readable(text: string, most: number): boolean {
  return text.length <= most && /\S/.test(text);
}
