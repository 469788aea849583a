import { act, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { Announcer } from '../../ui/announce.tsx';
import { ids, inPhase, room } from './testing/room-for-tests.tsx';
import { useSpokenMeeting } from './use-spoken-meeting.ts';

afterEach(() => vi.useRealTimers());

function Spoken() {
  useSpokenMeeting();
  return <Announcer />;
}

const led = (phase: string, formatId?: string) => ({ ...inPhase(phase, formatId), lead: ids.facilitator });

function opened(who: Parameters<typeof room>[0], meeting = led('questions')) {
  const made = room(who, meeting);
  render(<Spoken />, { wrapper: made.Inside });
  return made;
}

const said = () =>
  screen
    .getAllByRole('status')
    .map((region) => region.textContent)
    .join('');

test('a phase is spoken with its prompt, together with my turn', () => {
  const { become } = opened('member');
  act(() => become({ ...led('feedback'), turns: { ...led('feedback').turns, speaking: ids.member } }));
  expect(said()).toMatch(/^Phase 3 of 6: Feedback\. One at a time.* It is your turn to speak\.$/);
});

test('the name of a phase that is a question keeps its own mark', () => {
  const { become } = opened('member', led('facts', 'incident-method'));
  act(() => become(led('clear', 'incident-method')));
  expect(said()).toMatch(/: Is it clear\? Can everyone/);
});

test('it is said who leads now', () => {
  const { become } = opened('member');
  act(() => become({ ...led('questions'), lead: ids.member }));
  expect(said()).toBe('You lead now.');
  act(() => become({ ...led('questions'), lead: ids.facilitator }));
  expect(said()).toBe('Fee leads now.');
});

test('who leads hears that the presenter asks to be brought back, nobody else does', () => {
  const leading = opened('facilitator', led('feedback'));
  act(() => leading.become({ ...led('feedback'), bringBack: true }));
  expect(said()).toBe('Ana asks to be brought back.');
});

test('members do not hear that the presenter asks to be brought back', () => {
  const { become } = opened('member', led('feedback'));
  const before = said();
  act(() => become({ ...led('feedback'), bringBack: true }));
  expect(said()).toBe(before);
});

test('half time, two minutes, the last minute and the end are each said once', () => {
  vi.useFakeTimers();
  const minute = 60_000;
  const clock = { kind: 'running', endsAt: Date.now() + 20 * minute } as const;
  opened('member', { ...led('feedback'), stage: { kind: 'phase', index: 2, clock } });
  const heard: string[] = [];
  for (let passed = 0; passed < 21; passed += 1) {
    act(() => vi.advanceTimersByTime(minute + 100));
    if (said() !== heard.at(-1)) heard.push(said());
  }
  expect(heard.slice(-4)).toEqual([
    'Half the time of this phase is over.',
    'Two minutes left in this phase.',
    'The last minute of this phase.',
    'The time of this phase is over.',
  ]);
});
