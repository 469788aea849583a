import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { PhaseRail } from './phase-rail.tsx';
import { inPhase } from './testing/room-for-tests.tsx';

test('the rail names every phase with its minutes and says which one runs', () => {
  render(<PhaseRail meeting={inPhase('feedback')} />);
  const rail = screen.getByRole('list', { name: 'Phases' });
  const items = within(rail).getAllByRole('listitem');
  expect(items.map((item) => item.textContent)).toEqual([
    'Request for help10 min, done',
    'Questions15 min, done',
    'Feedback20 min',
    'Pause10 min',
    'Presenter’s response10 min',
    'How we worked10 min',
  ]);
  expect(
    items.filter((item) => item.getAttribute('aria-current') === 'step').map(({ textContent }) => textContent),
  ).toEqual(['Feedback20 min']);
});

test('each phase is as long as its minutes', () => {
  render(<PhaseRail meeting={inPhase('request')} />);
  const lengths = screen.getAllByRole('listitem').map((item) => Number(item.style.flexGrow));
  expect(lengths).toEqual([10, 15, 20, 10, 10, 10]);
});
