import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { PeopleHere } from './people-here.tsx';
import type { Room } from './room-context.ts';
import { RoomContext, useRoom } from './room-context.ts';
import { meetingIn } from './testing/meeting-for-tests.ts';
import { ids, inPhase, room } from './testing/room-for-tests.tsx';

function Changed({ to }: { to: Partial<Room> }) {
  return (
    <RoomContext value={{ ...useRoom(), ...to }}>
      <PeopleHere />
    </RoomContext>
  );
}

test('a presenter who leaves is shown as away', () => {
  const { Inside } = room('member', inPhase('questions'));
  render(<Changed to={{ present: [ids.member, ids.facilitator] }} />, { wrapper: Inside });
  expect(screen.getByText('Ana presents, away')).toBeTruthy();
});

test('whoever is no longer connected is told of nobody', () => {
  const { Inside } = room('member', inPhase('questions'));
  render(<Changed to={{ connection: { kind: 'refused', code: 'signed-out' } }} />, { wrapper: Inside });
  expect(screen.queryByRole('list')).toBeNull();
});

test('who leads is named, also while away, and who sits where', () => {
  const meeting = { ...meetingIn('casting'), seats: { [ids.member]: 'client' } };
  const { Inside } = room('member', meeting);
  render(<Changed to={{ present: [ids.member, ids.presenter] }} />, { wrapper: Inside });
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Ana presents',
    'Ben The client (you)',
    'Fee leads, away',
  ]);
});
