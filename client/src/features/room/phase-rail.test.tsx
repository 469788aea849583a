import type { Plan } from '@casecircle/shared/domain/meeting/meeting.ts';
import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { PhaseRail } from './phase-rail.tsx';
import { meetingIn, phase, seatedFormat } from './testing/meeting-for-tests.ts';
import { ids, inPhase } from './testing/room-for-tests.tsx';

const nameOf = () => 'Ana';

test('the rail names every phase with its minutes and says which one runs', () => {
  render(<PhaseRail meeting={inPhase('feedback')} nameOf={nameOf} />);
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
  render(<PhaseRail meeting={inPhase('request')} nameOf={nameOf} />);
  const lengths = screen.getAllByRole('listitem').map((item) => Number(item.style.flexGrow));
  expect(lengths).toEqual([10, 15, 20, 10, 10, 10]);
});

test('what was lent is shown at both phases, and that the meeting is longer', () => {
  const loans = [
    { from: 3, to: 2, minutes: 2 },
    { from: 3, to: 2, minutes: 3 },
  ];
  render(<PhaseRail meeting={{ ...inPhase('feedback'), loans, lengthenedMinutes: 5 }} nameOf={nameOf} />);
  const words = screen.getAllByRole('listitem').map((item) => item.textContent);
  expect(words[2]).toBe('Feedback25 min+5 from Pause');
  expect(words[3]).toBe('Pause5 min−5, lent to Feedback');
  expect(screen.getByText('The meeting is 5 min longer.')).toBeTruthy();
});

test('the parts of a meeting are named once each, its cases by who presents', () => {
  const cases = [ids.presenter, ids.member].map((presenter, index) => ({
    caseId: `${index}`,
    label: 'Willow',
    presenter,
    format: seatedFormat,
  })) as unknown as Plan['cases'];
  const meeting = meetingIn('casting', { cases, opening: [phase('arrival')], ending: [phase('farewell')] });
  render(<PhaseRail meeting={meeting} nameOf={(id) => (id === ids.presenter ? 'Ana' : 'Ben')} />);
  const items = screen.getAllByRole('listitem').map((item) => item.textContent);
  expect(items).toHaveLength(12);
  expect([items[0], items[1], items[6], items[11]]).toEqual([
    'Opening: Arrival5 min, done',
    'Ana’s case: Casting5 min',
    'Ben’s case: Casting5 min',
    'Ending: Farewell5 min',
  ]);
});
