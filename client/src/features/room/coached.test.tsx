import { readCoachWords } from '@casecircle/shared/document/coach-words.ts';
import { type Entry, writeEntry } from '@casecircle/shared/document/entries.ts';
import { ownedKey } from '@casecircle/shared/document/roots.ts';
import type { CoachFlag } from '@casecircle/shared/protocol/coach.ts';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, onTestFinished, test, vi } from 'vitest';
import { Announcer } from '../../ui/announce.tsx';
import { Composer } from './composer.tsx';
import { EntryCard } from './entry-card.tsx';
import { ids, inPhase, room } from './testing/room-for-tests.tsx';

function composing() {
  const made = room('member', inPhase('questions'));
  render(<Composer />, { wrapper: made.Inside });
  return { ...made, user: userEvent.setup(), field: screen.getByRole<HTMLTextAreaElement>('textbox') };
}

test('a name in a question is underlined while it is written, and one press writes something else', async () => {
  const { user, field } = composing();
  await user.type(field, 'Was Mrs. Kellerhoven angry?');
  const note = within(await screen.findByRole('region', { name: 'The coach asks' }, { timeout: 5_000 }));
  expect(note.getByText('“Mrs. Kellerhoven” – a name?')).toBeTruthy();
  expect(document.querySelector('.coach-mark')?.textContent).toBe('Mrs. Kellerhoven');
  await user.click(note.getByRole('button', { name: /^Write “/ }));
  expect(field.value).toMatch(/^Was .+ angry\?$/);
  expect(field.value).not.toContain('Kellerhoven');
  expect(document.activeElement).toBe(field);
});

test('it is written as by hand where the browser can, so that its undo knows of it', async () => {
  const { user, field } = composing();
  const typed = vi.fn((_command: string, _dialog: boolean, words: string) => {
    field.setRangeText(words);
    return true;
  });
  Object.assign(document, { execCommand: typed });
  onTestFinished(() => void Reflect.deleteProperty(document, 'execCommand'));
  await user.type(field, 'Was Mrs. Kellerhoven angry?');
  await user.click(await screen.findByRole('button', { name: /^Write “/ }));
  expect(typed).toHaveBeenCalledOnce();
  expect(field.value).toBe('Was Person A angry?');
});

test('what one says of a word stays in one’s own notebook, and it is not asked about again', async () => {
  const { user, field, notebook } = composing();
  await user.type(field, 'Was Mrs. Kellerhoven angry?');
  await user.click(await screen.findByRole('button', { name: '“Mrs. Kellerhoven” is not identifying' }));
  expect(readCoachWords(notebook).settled).toEqual(['Mrs. Kellerhoven']);
  await waitFor(() => expect(screen.queryByRole('region', { name: 'The coach asks' })).toBeNull());
  expect(document.activeElement).toBe(field);
});

const entryId = '55555555-5555-4555-8555-555555555556';
const value = {
  kind: 'question',
  caseId: ids.case,
  phase: 'questions',
  text: 'Was Mrs. Kellerhoven in Dornbirn angry?',
  at: 1,
} as const;
const entry: Entry = { ...value, id: entryId, author: ids.member };
const flag: CoachFlag = {
  place: { root: 'entries', key: ownedKey(ids.member, entryId) },
  author: ids.member,
  count: 1,
  categories: ['NAME'],
  parts: [
    { block: 0, start: 4, end: 20, level: 'red' },
    { block: 0, start: 24, end: 32, level: 'amber' },
  ],
};

function shown(who: Parameters<typeof room>[0], flags: readonly CoachFlag[]) {
  const made = room(who, inPhase('questions'), { flags });
  writeEntry(made.table, ids.member, entryId, value);
  render(
    <>
      <EntryCard entry={entry} answer={undefined} />
      <Announcer />
    </>,
    { wrapper: made.Inside },
  );
  return { ...made, user: userEvent.setup() };
}

test('the author is asked about what is on the table, and says that it identifies nobody', async () => {
  const { user, notebook } = shown('member', [flag]);
  const note = within(screen.getByRole('complementary', { name: 'The coach asks' }));
  expect(note.getByText(/^The coach sees a name in what you wrote here\./)).toBeTruthy();
  expect(note.queryByRole('button', { name: /Blank/ })).toBeNull();
  await user.click(note.getByRole('button', { name: 'It identifies nobody' }));
  await waitFor(() => expect(readCoachWords(notebook).settled).toEqual(['Mrs. Kellerhoven']));
});

async function asksToBlank(user: ReturnType<typeof userEvent.setup>) {
  await user.click(screen.getByRole('button', { name: 'Blank the words for everyone' }));
  return within(await screen.findByRole('alertdialog', { name: 'Blank the words' }));
}

test('a facilitator blanks for everyone all that the coach asks about there, having seen which words these are', async () => {
  const { user, given } = shown('facilitator', [flag]);
  const dialog = await asksToBlank(user);
  expect(dialog.getByText(/^“Mrs\. Kellerhoven” becomes “\[blanked\]” on every screen at once\./)).toBeTruthy();
  expect(dialog.getByRole('checkbox', { name: 'Also what the coach only asks about: “Dornbirn”' })).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Blank the words' }));
  expect(given.map(([command]) => command)).toEqual([{ kind: 'blank-words', place: flag.place, all: true }]);
});

test('what the coach is not sure of stays where the facilitator wants that', async () => {
  const { user, given } = shown('facilitator', [flag]);
  const dialog = await asksToBlank(user);
  await user.click(dialog.getByRole('checkbox'));
  await user.click(dialog.getByRole('button', { name: 'Blank the words' }));
  expect(given.map(([command]) => command)).toEqual([{ kind: 'blank-words', place: flag.place }]);
});

test('who blanked words hears that it is done, and stands on the entry, on none of its buttons', async () => {
  const { user } = shown('facilitator', [flag]);
  const dialog = await asksToBlank(user);
  dialog.getByRole('button', { name: 'Blank the words' }).focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('listitem', { name: 'Question by Ben' })));
  expect(screen.getAllByRole('status').map((one) => one.textContent)).toContain(
    'Blanked for everyone. Ben keeps the words in the notebook.',
  );
});

test('who was told nothing sees nothing', () => {
  shown('presenter', []);
  expect(screen.queryByRole('complementary', { name: 'The coach asks' })).toBeNull();
});
