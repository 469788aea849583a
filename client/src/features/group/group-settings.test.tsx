import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answering, refusing } from '../../testing/fake-server.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { ana, ben, circle, groupId } from '../../testing/samples.ts';

const base = `/api/groups/${groupId}`;
const answers = {
  'GET /api/me': ana,
  [`GET ${base}`]: circle,
  [`GET ${base}/meetings`]: [],
  [`GET ${base}/invitations`]: [],
  [`GET ${base}/formats`]: [],
};

async function openSettings(more: Record<string, unknown> = {}) {
  const asked = answering({ ...answers, ...more });
  const { user } = renderApp(`/groups/${groupId}`);
  const region = within(await screen.findByRole('region', { name: 'Settings' }));
  await user.click(region.getByRole('button', { name: 'Change the settings' }));
  const sent = () => asked.filter(({ method }) => method === 'PATCH').map(({ body }) => body);
  return { user, region, sent };
}

test('name, size, how long words are kept and a second reader are changed together', async () => {
  const { user, region, sent } = await openSettings({
    [`PATCH ${base}`]: circle,
    [`GET ${base}/retention?days=90`]: { meetings: 0 },
  });
  const name = region.getByRole('textbox', { name: 'Name' });
  await user.clear(name);
  await user.type(name, 'Wednesday circle');
  await user.type(region.getByRole('textbox', { name: 'People at most' }), '8');
  await user.type(region.getByRole('textbox', { name: 'Erase what was written after' }), '90');
  await user.click(region.getByRole('checkbox', { name: /^Somebody else reads each case/ }));
  await user.click(region.getByRole('button', { name: 'Keep this' }));
  await waitFor(() =>
    expect(sent()).toEqual([
      {
        name: 'Wednesday circle',
        callLink: null,
        meetingMinutes: 90,
        capacity: 8,
        retentionDays: 90,
        secondReader: true,
      },
    ]),
  );
});

test('a time that erases something at once says what, and is kept only when one says so', async () => {
  const { user, region, sent } = await openSettings({
    [`PATCH ${base}`]: circle,
    [`GET ${base}/retention?days=30`]: { meetings: 3 },
  });
  await user.type(region.getByRole('textbox', { name: 'Erase what was written after' }), '30');
  await user.click(region.getByRole('button', { name: 'Keep this' }));
  const question = within(await region.findByRole('alertdialog', { name: 'Erase the words of 3 meetings?' }));
  const keep = question.getByRole('button', { name: 'Keep them for now' });
  await waitFor(() => expect(document.activeElement).toBe(keep));
  expect(sent()).toEqual([]);
  await user.click(keep);
  await user.click(region.getByRole('button', { name: 'Keep this' }));
  await user.click(await region.findByRole('button', { name: 'Erase the words of 3 meetings' }));
  await waitFor(() => expect(sent()).toMatchObject([{ retentionDays: 30 }]));
});

test('settings that were refused stay as they were typed, with the reason', async () => {
  const { user, region } = await openSettings({ [`PATCH ${base}`]: refusing('not-saved') });
  const name = region.getByRole<HTMLInputElement>('textbox', { name: 'Name' });
  await user.type(name, ' of ours');
  await user.click(region.getByRole('button', { name: 'Keep this' }));
  expect(await region.findByRole('alert')).toBeTruthy();
  expect(name.value).toBe('Tuesday circle of ours');
});

test('a group that outgrew what was set says so to those who invite', async () => {
  answering({ ...answers, [`GET ${base}`]: { ...circle, capacity: 1 } });
  renderApp(`/groups/${groupId}`);
  expect(await screen.findByText(/This group has 2 people; you set 1/)).toBeTruthy();
});

test('a group is put away after being asked once more, shows nothing to plan then, and is taken up again', async () => {
  let archivedAt: number | null = null;
  const asked = answering({
    ...answers,
    [`GET ${base}`]: () => ({ ...circle, archivedAt }),
    [`PUT ${base}/archive`]: () => {
      archivedAt = Date.now();
      return { ...circle, archivedAt };
    },
    [`DELETE ${base}/archive`]: () => {
      archivedAt = null;
      return circle;
    },
  });
  const { user } = renderApp(`/groups/${groupId}`);
  await user.click(await screen.findByRole('button', { name: 'Archive this group' }));
  expect(asked.filter(({ method }) => method === 'PUT')).toEqual([]);
  await user.click(await screen.findByRole('button', { name: 'Archive the group' }));
  expect(await screen.findByText(/This group was archived on/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Plan|Invite|Change/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Take it up again' }));
  expect(await screen.findByRole('button', { name: 'Plan a meeting' })).toBeTruthy();
});

test('turns and dates of a member are kept, and said in their line', async () => {
  const dated = {
    ...circle,
    members: circle.members.map((one) =>
      one.id === ben.id ? { ...one, presents: false, leavesOn: '2099-06-12' } : one,
    ),
  };
  let now = circle;
  const asked = answering({
    ...answers,
    [`GET ${base}`]: () => now,
    [`PATCH ${base}/members/${ben.id}`]: () => {
      now = dated;
      return null;
    },
  });
  const { user } = renderApp(`/groups/${groupId}`);
  await user.click(await screen.findByRole('button', { name: 'Change Ben Okafor’s part' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Turns and dates' }));
  const form = within(screen.getByRole('form', { name: 'Turns and dates of Ben Okafor' }));
  await user.click(form.getByRole('checkbox', { name: 'Takes turns in the rotation' }));
  await user.type(form.getByLabelText('Last day in the group'), '2099-06-12');
  await user.click(form.getByRole('button', { name: 'Keep this' }));
  expect(await screen.findByText(/^Member, takes no turns, leaves after .*12.*2099$/)).toBeTruthy();
  expect(asked.find(({ method }) => method === 'PATCH')?.body).toEqual({
    presents: false,
    rotatesFrom: null,
    leavesOn: '2099-06-12',
  });
});

test('a last day that is refused says why at its field', async () => {
  const why = 'Choose today or a later day, not before their first turn.';
  answering({ ...answers, [`PATCH ${base}/members/${ben.id}`]: refusing('malformed', 'leavesOn', why) });
  const { user } = renderApp(`/groups/${groupId}`);
  await user.click(await screen.findByRole('button', { name: 'Change Ben Okafor’s part' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Turns and dates' }));
  await user.type(screen.getByLabelText('Last day in the group'), '2020-06-12');
  await user.click(screen.getByRole('button', { name: 'Keep this' }));
  expect(await screen.findByText(why)).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('Last day in the group').value).toBe('2020-06-12');
});

test('who was here before is shown when somebody wants to know, and where nobody was nothing stands there', async () => {
  const cleo = {
    id: ben.id,
    name: 'Cleo Park',
    role: 'member',
    joinedAt: Date.UTC(2020, 0, 2),
    leftAt: Date.UTC(2021, 5, 4),
  };
  answering({ ...answers, [`GET ${base}/members/past`]: [] });
  const { unmount } = renderApp(`/groups/${groupId}`);
  await screen.findByRole('heading', { name: /^People/ });
  await waitFor(() => expect(screen.queryByText('Who was here before')).toBeNull());
  unmount();
  answering({ ...answers, [`GET ${base}/members/past`]: [cleo] });
  const { user } = renderApp(`/groups/${groupId}`);
  const summary = await screen.findByText('Who was here before');
  expect(screen.queryByText('Cleo Park')).toBeNull();
  await user.click(summary);
  expect(await screen.findByText('Cleo Park')).toBeTruthy();
});
