import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import { oneCase } from '@casecircle/shared/domain/meeting/testing/one-case.ts';
import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Give } from '../../live/meeting-socket.ts';
import { LobbyStart } from './lobby-start.tsx';
import { ids, view } from './testing/room-for-tests.tsx';

function opened(startsInMinutes: number, sharedAt: number | null) {
  const given: string[] = [];
  const give: Give = async ({ kind }) => {
    given.push(kind);
    return { ok: true, version: 2 };
  };
  const waiting = oneCase(view.formatId, ids.presenter, ids.case);
  const meeting: Meeting = { ...waiting, cases: [{ ...waiting.cases[0], sharedAt }] };
  const at = { ...view, startsAt: Date.now() + startsInMinutes * 60_000 };
  render(<LobbyStart view={at} meeting={meeting} give={give} serverOffset={0} />, {
    wrapper: ({ children }) => <MantineProvider env="test">{children}</MantineProvider>,
  });
  return { given, user: userEvent.setup() };
}

const start = () => screen.getByRole('button', { name: 'Start the meeting' });

test('a meeting at its hour with a shared case starts at once', async () => {
  const { given, user } = opened(10, 1);
  await user.click(start());
  expect(given).toEqual(['start']);
});

test('hours before its time it asks first', async () => {
  const { given, user } = opened(17 * 60, 1);
  await user.click(start());
  expect(given).toEqual([]);
  expect(await screen.findByText(/planned to begin in 17 hours/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Start it now' }));
  expect(given).toEqual(['start']);
});

test('without a shared case it asks first', async () => {
  const { given, user } = opened(0, null);
  await user.click(start());
  expect(await screen.findByText(/Ana has not shared the case yet/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Keep as it is' }));
  expect(given).toEqual([]);
});
