import type { Entry } from '@casecircle/shared/document/entries.ts';
import { structuredGroupSupervision as format } from '@casecircle/shared/domain/formats/structured-group-supervision.ts';
import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import { oneCase } from '@casecircle/shared/domain/meeting/testing/one-case.ts';
import { expect, test } from 'vitest';
import { shownEntries } from './shown-entries.ts';

function inPhase(index: number): Meeting {
  const meeting = oneCase(format.id, 'presenter', 'case');
  return { ...meeting, stage: { kind: 'phase', index, clock: { kind: 'stopped', leftMs: 0 } } };
}

function entry(id: string, phase: string, caseId = 'case'): Entry {
  return { id, author: 'member', kind: 'question', caseId, phase, text: id, at: 1 };
}

const entries = [entry('asked', 'questions'), entry('noticed', 'feedback')];
const shape = (meeting: Meeting) =>
  shownEntries(meeting, entries).map(({ key, open }) => [key.replace('case ', ''), open ? 'open' : 'folded']);

test('the running phase comes first and earlier ones are folded', () => {
  expect(shape(inPhase(2))).toEqual([
    ['feedback', 'open'],
    ['questions', 'folded'],
  ]);
});

test('a phase that looks back shows everything open', () => {
  expect(shape(inPhase(3))).toEqual([
    ['questions', 'open'],
    ['feedback', 'open'],
  ]);
});

test('entries of another case stay out, entries of an unknown phase come last', () => {
  const strange = [entry('strange', 'a phase of tomorrow'), entry('foreign', 'questions', 'another case'), ...entries];
  const groups = shownEntries(inPhase(3), strange);
  expect(groups.flatMap((group) => group.entries.map(({ id }) => id))).toEqual(['asked', 'noticed', 'strange']);
});

test('after the last case the entries of all cases stand there by case and phase', () => {
  const meeting = inPhase(0);
  const [first] = meeting.cases;
  const cases = [first, { ...first, caseId: 'second', label: 'Heron', presenter: 'other' }] as const;
  const phases = [...meeting.phases, ...meeting.phases.map((phase) => ({ ...phase, of: 1 }))];
  const closing = { ...meeting, cases, phases: phases as unknown as Meeting['phases'] };
  const both = [...entries, entry('later', 'questions', 'second')];
  const shown = shownEntries({ ...closing, stage: { kind: 'closing', since: 1 } }, both);
  expect(shown.map(({ name, presenter }) => [name, presenter])).toEqual([
    ['Amber Harbour: Questions', 'presenter'],
    ['Amber Harbour: Feedback', 'presenter'],
    ['Heron: Questions', 'other'],
  ]);
});
