import { writeAnswer, writeEntry, writeResonance } from '@casecircle/shared/document/entries.ts';
import { MantineProvider } from '@mantine/core';
import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { SummaryBody } from './summary-body.tsx';
import { ids, view } from './testing/room-for-tests.tsx';
import { addTakeaway } from './use-takeaways.ts';

const second = '99999999-9999-4999-8999-999999999990';
const [first] = view.cases;
const twoCases = {
  ...view,
  cases: view.cases.concat({
    ...view.cases[0],
    caseId: second,
    label: 'Heron',
    presenter: { id: ids.member, name: 'Ben' },
  } as NonNullable<typeof first>),
  phases: [...view.phases, ...view.phases.map((phase) => ({ ...phase, of: 1 }))],
};

test('the summary shows every case with its entries by phase, its answers and what was taken along', () => {
  const table = new Y.Doc();
  const said = { kind: 'question', phase: 'questions', at: 1 } as const;
  writeEntry(table, ids.facilitator, ids.slip, { ...said, caseId: ids.case, text: 'Since when?', asks: 'clarifying' });
  writeEntry(table, ids.facilitator, second, { ...said, caseId: second, text: 'What for?' });
  writeAnswer(table, ids.presenter, { author: ids.facilitator, id: ids.slip }, { standing: 'parked' });
  writeResonance(table, ids.member, { author: ids.facilitator, id: ids.slip }, 1);
  addTakeaway(table, ids.member, 'Breathe', 1);
  render(
    <MantineProvider env="test">
      <SummaryBody view={twoCases} table={table} />
    </MantineProvider>,
  );
  const willow = within(screen.getByRole('region', { name: '“Willow”: Questions' }));
  expect(willow.getByText('Since when?')).toBeTruthy();
  expect(willow.getByText('Parked')).toBeTruthy();
  expect(willow.getByText('Clarifying')).toBeTruthy();
  expect(willow.getByText('Me too: Ben')).toBeTruthy();
  expect(within(screen.getByRole('region', { name: '“Heron”: Questions' })).getByText('What for?')).toBeTruthy();
  expect(within(screen.getByRole('region', { name: 'What Ben took along' })).getByText('Breathe')).toBeTruthy();
});

test('a case that was told from a title reads as a story, and one with a question as a request', () => {
  const [told, asked] = [twoCases.cases[0], twoCases.cases[1]];
  if (!told || !asked) throw new Error('This meeting has two cases.');
  const view = { ...twoCases, status: 'closed' as const, cases: [{ ...told, preparation: 'title' as const }, asked] };
  render(
    <MantineProvider env="test">
      <SummaryBody view={view} table={new Y.Doc()} />
    </MantineProvider>,
  );
  expect(screen.getByRole('region', { name: `“Willow”: ${told.presenter.name} told a story` })).toBeTruthy();
  expect(screen.getByRole('region', { name: '“Heron”: Ben asked for help' })).toBeTruthy();
});
