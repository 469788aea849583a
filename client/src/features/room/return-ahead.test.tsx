import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { answering } from '../../testing/fake-server.ts';
import { ReturnAhead } from './return-ahead.tsx';
import { inPhase, room, view } from './testing/room-for-tests.tsx';

afterEach(() => vi.unstubAllGlobals());

const from = '99999999-9999-4999-8999-999999999990';
const told = { from, label: 'Heron', startsAt: 1, intention: 'Ask her once', erased: false, foreseen: true };

function opened(answer: object | null) {
  const asked = answering({ [`GET /api/meetings/${view.id}/return`]: answer });
  const rootRoute = createRootRoute({ component: () => <ReturnAhead meetingId={view.id} /> });
  const router = createRouter({ routeTree: rootRoute, history: createMemoryHistory() });
  const { Inside } = room('member', inPhase('request'));
  render(
    <Inside>
      <RouterProvider router={router as never} />
    </Inside>,
  );
  return asked;
}

test('whose last case comes back reads which, what they had set themselves, and that only they are told', async () => {
  opened(told);
  const card = await screen.findByRole('region', { name: 'Your return' });
  expect(card.textContent).toMatch(/three minutes on your last case, “Heron”.*Ask her once.*Nobody else is told/);
  const link = screen.getByRole('link', { name: 'Read the summary again' });
  expect(link.getAttribute('href')).toBe(`/meetings/${from}/summary`);
});

test('without an intention it speaks of none', async () => {
  opened({ ...told, intention: null });
  await screen.findByRole('region', { name: 'Your return' });
  expect(screen.queryByText(/set yourself/)).toBeNull();
});

test('nobody else sees a card', async () => {
  const asked = opened(null);
  await waitFor(() => expect(asked).toHaveLength(1));
  expect(screen.queryByRole('region', { name: 'Your return' })).toBeNull();
});
