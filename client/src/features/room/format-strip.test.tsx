import type { Plan } from '@casecircle/shared/domain/meeting/meeting.ts';
import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FormatStrip } from './format-strip.tsx';
import { meetingIn, phase, seatedFormat } from './testing/meeting-for-tests.ts';
import { ids } from './testing/room-for-tests.tsx';

const cases = [ids.presenter, ids.member].map((presenter, index) => ({
  caseId: `${index}`,
  label: ['Willow', 'Harbour'][index] ?? '',
  presenter,
  format: { ...seatedFormat, name: ['Seated Talk', 'Other Talk'][index] ?? '' },
})) as unknown as Plan['cases'];

const nameOf = (id: string) => (id === ids.presenter ? 'Ana' : 'Ben');

test('the lobby says who presents which case by which method, with its seats and phases', () => {
  const meeting = meetingIn('casting', { cases, opening: [phase('arrival')] });
  render(<FormatStrip meeting={meeting} nameOf={nameOf} />);
  expect(screen.getAllByRole('heading').map((heading) => heading.textContent)).toEqual([
    'Opening5 min',
    'Ana presents “Willow”25 min',
    'Ben presents “Harbour”25 min',
  ]);
  const second = within(screen.getByRole('region', { name: 'Ben’s case' }));
  expect(second.getByText(/^Other Talk\./)).toBeTruthy();
  expect(second.getByText('Seats: The client, Secretary')).toBeTruthy();
  expect(second.getAllByRole('listitem')).toHaveLength(5);
});
