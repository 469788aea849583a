import { writeEntry } from '@casecircle/shared/document/entries.ts';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { Announcer } from '../../ui/announce.tsx';
import { RoomTabs } from './room-tabs.tsx';
import { ids, inPhase, room } from './testing/room-for-tests.tsx';

function opened() {
  cleanup();
  const made = room('member', inPhase('feedback'));
  render(<RoomTabs />, { wrapper: made.Inside });
  const write = (author: string, id: string) =>
    act(() => {
      const said = { kind: 'idea', caseId: ids.case, phase: 'feedback', text: 'Wait', at: 1 } as const;
      writeEntry(made.table, author, `99999999-9999-4999-8999-99999999999${id}`, said);
    });
  return { ...made, write, user: userEvent.setup() };
}

test('the group’s tab counts what others wrote since one last looked', async () => {
  const { write, user } = opened();
  write(ids.facilitator, '1');
  write(ids.presenter, '2');
  write(ids.member, '3');
  await user.click(screen.getByRole('tab', { name: /Group\s*2 new/ }));
  expect(screen.getByRole('tab', { name: 'Group' })).toBeTruthy();
  await user.click(screen.getByRole('tab', { name: 'Case' }));
  expect(screen.getByRole('tab', { name: 'Group' })).toBeTruthy();
  write(ids.facilitator, '4');
  expect(screen.getByRole('tab', { name: /Group\s*1 new/ })).toBeTruthy();
});

test.each(['Group', 'Notebook', 'Turns'])('a reload keeps the tab %s', async (name) => {
  const { user } = opened();
  await user.click(screen.getByRole('tab', { name }));
  opened();
  expect(screen.getByRole('tab', { name, selected: true })).toBeTruthy();
});

test('a tab that is not open says that the coach asks about something in it, and one press goes there', async () => {
  cleanup();
  const place = { root: 'entries' as const, key: `${ids.member}:99999999-9999-4999-8999-999999999991` };
  const flag = { place, author: ids.member, count: 1, categories: ['NAME' as const], parts: [] };
  const { Inside } = room('facilitator', inPhase('feedback'), { flags: [flag] });
  render(
    <>
      <RoomTabs />
      <Announcer />
    </>,
    { wrapper: Inside },
  );
  expect(screen.getByRole('tab', { name: /^Group.*the coach asks about something here/ })).toBeTruthy();
  expect(screen.getByRole('tab', { name: 'Case' })).toBeTruthy();
  const note = within(screen.getByRole('complementary', { name: 'The coach asks elsewhere' }));
  expect(note.getByText('The coach sees a name in something under “Group”, by Ben.')).toBeTruthy();
  const said = screen.getAllByRole('status').map((one) => one.textContent);
  expect(said).toContain('The coach sees a name in something under “Group”, by Ben.');
  await userEvent.setup().click(note.getByRole('button', { name: 'Look at it' }));
  expect(screen.getByRole('tab', { name: 'Group', selected: true })).toBe(document.activeElement);
  expect(screen.queryByRole('complementary', { name: 'The coach asks elsewhere' })).toBeNull();
});
