import {
  readAnswers,
  readEntries,
  readResonances,
  writeEntry,
  writeResonance,
} from '@casecircle/shared/document/entries.ts';
import { entryName } from '@casecircle/shared/document/roots.ts';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { EntriesPanel } from './entries-panel.tsx';
import { ids, inPhase, room } from './testing/room-for-tests.tsx';

const entryId = '99999999-9999-4999-8999-999999999999';
const name = entryName({ author: ids.member, id: entryId });

function withEntry(who: Parameters<typeof room>[0], phase: string, kind: 'question' | 'perspective' = 'perspective') {
  const made = room(who, inPhase(phase));
  writeEntry(made.table, ids.member, entryId, {
    kind,
    caseId: ids.case,
    phase: 'feedback',
    text: 'Wait longer',
    at: 1,
  });
  render(<EntriesPanel />, { wrapper: made.Inside });
  return { ...made, user: userEvent.setup() };
}

test('the presenter marks feedback, and pressing the mark again takes it back', async () => {
  const { table, user } = withEntry('presenter', 'pause');
  await user.click(screen.getByRole('button', { name: 'Helps' }));
  expect(readAnswers(table, ids.presenter).get(name)).toMatchObject({ mark: 'helps' });
  await user.click(screen.getByRole('button', { name: 'Helps' }));
  expect(readAnswers(table, ids.presenter).get(name)?.mark).toBeUndefined();
});

test('an answer keeps the mark that was there', async () => {
  const { table, user } = withEntry('presenter', 'response');
  await user.click(screen.getByRole('button', { name: 'Later' }));
  await user.click(screen.getByRole('button', { name: 'Answer' }));
  await user.type(screen.getByRole('textbox', { name: /Your answer to/ }), 'Yes{Control>}{Enter}{/Control}');
  expect(readAnswers(table, ids.presenter).get(name)).toMatchObject({ mark: 'later', text: 'Yes' });
});

test('a mark stays with the entry it was given to, also when somebody borrowed its id', async () => {
  const { table, user } = withEntry('presenter', 'pause');
  const said = { kind: 'perspective', caseId: ids.case, phase: 'feedback', text: 'Cruel words', at: 2 } as const;
  act(() => writeEntry(table, ids.facilitator, entryId, said));
  const card = (author: string) => within(screen.getByRole('listitem', { name: `Perspective by ${author}` }));
  await user.click(card('Ben').getByRole('button', { name: 'Helps' }));
  expect(card('Ben').getByRole('button', { name: 'Helps', pressed: true })).toBeTruthy();
  expect(card('Fee').getByRole('button', { name: 'Helps', pressed: false })).toBeTruthy();
});

test('what the presenter sets is stored as an answer and nothing else, which the server would refuse', async () => {
  const { table, user } = withEntry('presenter', 'response');
  await user.click(screen.getByRole('button', { name: 'Later' }));
  await user.click(screen.getByRole('button', { name: 'Helps' }));
  expect(table.getMap('answers').toJSON()).toEqual({ [`${ids.presenter}:${name}`]: { mark: 'helps' } });
  await user.click(screen.getByRole('button', { name: 'Helps' }));
  expect(table.getMap('answers').toJSON()).toEqual({ [`${ids.presenter}:${name}`]: {} });
});

test('members see no marks to press', () => {
  withEntry('member', 'pause');
  expect(screen.queryByRole('button', { name: 'Helps' })).toBeNull();
});

test('authors change their own entry while the phase lets them, and nobody else’s', async () => {
  const { table, user } = withEntry('member', 'feedback');
  await user.click(screen.getByRole('button', { name: 'Edit' }));
  const field = screen.getByRole('textbox', { name: 'Your words' });
  await user.clear(field);
  await user.type(field, 'Wait a little{Control>}{Enter}{/Control}');
  expect(readEntries(table)).toMatchObject([{ text: 'Wait a little', author: ids.member }]);
});

test('others cannot edit it', () => {
  withEntry('facilitator', 'feedback');
  expect(screen.queryByRole('button', { name: 'Edit' })).toBeNull();
});

test('a form that closes gives the focus back to what opened it', async () => {
  const { user } = withEntry('member', 'feedback');
  await user.click(screen.getByRole('button', { name: 'Edit' }));
  await user.type(screen.getByRole('textbox', { name: 'Your words' }), ' please{Control>}{Enter}{/Control}');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Edit' })));
});

test('after removing the last entry the focus is where one writes another', async () => {
  const { user } = withEntry('member', 'feedback');
  await user.click(screen.getByRole('button', { name: 'Remove' }));
  await user.click(await screen.findByRole('button', { name: 'Remove it' }));
  await waitFor(() =>
    expect(screen.getByRole('region', { name: 'Entries' }).contains(document.activeElement)).toBe(true),
  );
});

test('the presenter is told beside the marks who sees them', () => {
  withEntry('presenter', 'pause');
  expect(screen.getByRole('group', { name: 'What you make of it; everyone here sees it' })).toBeTruthy();
});

test('“me too” is said under the words of another, by name, and taken back by pressing again', async () => {
  const { table, user } = withEntry('facilitator', 'feedback');
  await user.click(screen.getByRole('button', { name: 'Me too' }));
  expect(readResonances(table).get(name)).toEqual([ids.facilitator]);
  expect(screen.getByText('you')).toBeTruthy();
  act(() => writeResonance(table, ids.presenter, { author: ids.member, id: entryId }, 1));
  expect(screen.getByText('Ana and you')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Me too 2', pressed: true }));
  expect(readResonances(table).get(name)).toEqual([ids.presenter]);
});

test('nobody says “me too” to themselves, and authors see who did', () => {
  const { table } = withEntry('member', 'feedback');
  expect(screen.queryByRole('button', { name: /Me too/ })).toBeNull();
  act(() => writeResonance(table, ids.facilitator, { author: ids.member, id: entryId }, 1));
  expect(screen.getByText('Fee')).toBeTruthy();
});

test('in a silence nobody says “me too”', () => {
  withEntry('facilitator', 'pause');
  expect(screen.queryByRole('button', { name: /Me too/ })).toBeNull();
});

test('a question that was answered aloud no longer counts as open, and the filter hides it', async () => {
  const { table, user } = withEntry('presenter', 'questions', 'question');
  const more = '99999999-9999-4999-8999-999999999998';
  const asked = { kind: 'question', caseId: ids.case, phase: 'feedback', text: 'Why now?', at: 2 } as const;
  act(() => writeEntry(table, ids.facilitator, more, asked));
  await user.click(screen.getByText(/^Feedback/));
  const card = within(screen.getByRole('listitem', { name: 'Question by Ben' }));
  await user.click(card.getByRole('button', { name: 'Answered' }));
  expect(readAnswers(table, ids.presenter).get(name)).toMatchObject({ standing: 'answered' });
  await user.click(screen.getByRole('switch', { name: 'Only those still open (1 of 2)' }));
  expect(screen.queryByRole('listitem', { name: 'Question by Ben' })).toBeNull();
  expect(screen.getByRole('listitem', { name: 'Question by Fee' })).toBeTruthy();
});

test('an answer keeps the standing that was there', async () => {
  const { table, user } = withEntry('presenter', 'questions', 'question');
  await user.click(screen.getByText(/^Feedback/));
  await user.click(screen.getByRole('button', { name: 'Parked' }));
  await user.click(screen.getByRole('button', { name: 'Answer' }));
  await user.type(screen.getByRole('textbox', { name: /Your answer to/ }), 'Yes{Control>}{Enter}{/Control}');
  expect(readAnswers(table, ids.presenter).get(name)).toMatchObject({ standing: 'parked', text: 'Yes' });
});

test('changing one’s words keeps the tags', async () => {
  const { table, user } = withEntry('member', 'feedback');
  const tagged = {
    kind: 'reflection',
    caseId: ids.case,
    phase: 'feedback',
    text: 'Cold',
    at: 1,
    sense: 'body',
  } as const;
  act(() => writeEntry(table, ids.member, entryId, tagged));
  expect(screen.getByRole('list', { name: 'Tags' }).textContent).toBe('Body');
  await user.click(screen.getByRole('button', { name: 'Edit' }));
  await user.type(screen.getByRole('textbox', { name: 'Your words' }), ' hands{Control>}{Enter}{/Control}');
  expect(readEntries(table)).toMatchObject([{ text: 'Cold hands', sense: 'body' }]);
});

test('the lead holds an entry up for all and puts it down again', async () => {
  const { given, user } = withEntry('facilitator', 'feedback');
  await user.click(screen.getByRole('button', { name: 'For everyone: perspective by Ben' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Hold it up for everyone' }));
  await user.click(screen.getByRole('button', { name: 'For everyone: perspective by Ben' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Put it down again' }));
  expect(given.map(([command]) => command)).toEqual([
    { kind: 'spotlight', entry: name },
    { kind: 'spotlight', entry: null },
  ]);
});

test('taking an entry from the table says first what happens, and Leave it there does nothing', async () => {
  const { given, user } = withEntry('facilitator', 'feedback');
  const ask = async () => {
    await user.click(screen.getByRole('button', { name: 'For everyone: perspective by Ben' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Take it from the table…' }));
    return within(await screen.findByRole('dialog'));
  };
  const first = await ask();
  expect(first.getByText(/Ben keeps the words in the notebook/)).toBeTruthy();
  await user.click(first.getByRole('button', { name: 'Leave it there' }));
  expect(given).toEqual([]);
  await user.click((await ask()).getByRole('button', { name: 'Take it from the table' }));
  await waitFor(() => expect(given).toEqual([[{ kind: 'blank', entry: name }, 1]]));
});

test.each(['member', 'presenter'] as const)('a %s has nothing to do with an entry for everyone', (who) => {
  withEntry(who, 'feedback');
  expect(screen.queryByRole('button', { name: /^For everyone/ })).toBeNull();
});

test('the lenses nobody has opened are told to the lead', async () => {
  const { table } = withEntry('facilitator', 'feedback');
  expect(screen.getByText('(8)')).toBeTruthy();
  const through = {
    kind: 'reflection',
    caseId: ids.case,
    phase: 'feedback',
    text: 'Cold',
    at: 1,
    lens: 'context',
  } as const;
  act(() => writeEntry(table, ids.presenter, entryId, through));
  expect(screen.getByText('(7)')).toBeTruthy();
  expect(screen.queryByText('Lens 7: The wider world', { selector: 'strong' })).toBeNull();
});

test('the lenses nobody has opened are told to nobody else', () => {
  withEntry('member', 'feedback');
  expect(screen.queryByText(/Lenses nobody has opened/)).toBeNull();
});
