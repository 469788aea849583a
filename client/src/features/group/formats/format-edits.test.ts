import { builtInFormats } from '@casecircle/shared/domain/formats/built-in.ts';
import { type Format, phaseVerbs } from '@casecircle/shared/domain/formats/format.ts';
import { free } from '@casecircle/shared/domain/formats/free.ts';
import { flaws } from '@casecircle/shared/domain/formats/sound.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addPhase,
  addPlace,
  changePhase,
  changePlace,
  movePhase,
  removePhase,
  setSpeaks,
  setWrites,
  withPlaces,
} from './format-edits.ts';
import { usualRights } from './usual-rights.ts';

function idsOf({ phases }: Format): string[] {
  return phases.map(({ id }) => id);
}

test('whatever is added and taken out, every phase keeps an id of its own', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constant('add' as const), fc.nat(20)), { maxLength: 30 }), (steps) => {
      let format: Format = free;
      for (const step of steps) {
        const ids = idsOf(format);
        format = step === 'add' ? addPhase(format).format : removePhase(format, ids[step % ids.length] ?? '');
      }
      expect(new Set(idsOf(format)).size).toBe(format.phases.length);
    }),
  );
});

test('moving changes the order of phases and nothing else', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(3), fc.constantFrom(-1 as const, 1 as const))), (moves) => {
      const ids = idsOf(free);
      const moved = moves.reduce((format, [which, by]) => movePhase(format, ids[which] ?? '', by), free);
      const sorted = moved.phases.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
      expect({ ...moved, phases: sorted }).toEqual(free);
    }),
  );
});

test('a phase moves one place, and not beyond the first and the last', () => {
  expect(idsOf(movePhase(free, 'questions', -1))).toEqual(['questions', 'telling', 'talking', 'answer']);
  expect(movePhase(free, 'telling', -1)).toEqual(free);
  expect(movePhase(free, 'answer', 1)).toEqual(free);
});

test('a right that nobody has any more leaves no trace', () => {
  const [telling] = free.phases;
  const shared = { ...telling, ...setWrites(telling, 'case', 'presenter', false) };
  const without = { ...shared, ...setWrites(shared, 'case', 'facilitator', false) };
  expect(without.writes).toEqual({});
  expect(setSpeaks(telling, 'member', true).speaks).toEqual(['presenter', 'member']);
  expect(setSpeaks(telling, 'presenter', true).speaks).toEqual(['presenter']);
});

test('an optional field that is taken away is gone, as the server wants it', () => {
  const changed = changePhase(free, 'telling', { promptForPresenter: undefined, optional: true });
  expect(Object.keys(changed.phases[0])).not.toContain('promptForPresenter');
  expect(changed.phases[0].optional).toBe(true);
});

test.each(phaseVerbs)('the usual rights of “%s” do not contradict it', (verb) => {
  const { format, added } = addPhase(free);
  const named = changePhase(format, added, { name: 'New', prompt: 'Do it.', verb, ...usualRights(verb) });
  const answered = addPhase(named);
  const last = {
    name: 'Answer',
    prompt: 'Listen.',
    verb: 'presenterAnswers',
    ...usualRights('presenterAnswers'),
  } as const;
  const found = flaws(changePhase(answered.format, answered.added, last));
  // Showing needs a writing before it; what is missing there is a phase, not a right.
  expect(found.filter(({ code }) => code !== 'nothing-written')).toEqual([]);
});

test('a format without its last seat does not know seats at all', () => {
  const { format, added } = addPlace(free, 'seats');
  const named = changePlace(format, 'seats', added, { name: 'Client', prompt: 'Listen as the client.' });
  expect(flaws(named)).toEqual([]);
  const secretary = changePlace(named, 'seats', added, { role: 'secretary' });
  expect(secretary.seats).toEqual([{ id: added, name: 'Client', prompt: 'Listen as the client.', role: 'secretary' }]);
  expect(changePlace(secretary, 'seats', added, { role: undefined })).toEqual(named);
  expect(withPlaces(named, 'seats', [])).toEqual(free);
});

test('no built-in format is changed by editing it', () => {
  const before = JSON.stringify(builtInFormats);
  for (const format of builtInFormats) {
    const { id } = format.phases[0];
    removePhase(movePhase(changePhase(addPhase(format).format, id, { minutes: 1 }), id, 1), id);
  }
  expect(JSON.stringify(builtInFormats)).toBe(before);
});
