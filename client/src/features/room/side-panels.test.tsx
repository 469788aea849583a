import { render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { SidePanels } from './side-panels.tsx';
import { inPhase, room } from './testing/room-for-tests.tsx';

vi.mock('./entries-panel.tsx', () => ({
  EntriesPanel: () => {
    throw new Error('Somebody wrote an entry that breaks this panel.');
  },
}));

test('a panel that breaks leaves the others standing', () => {
  // React tells of every error that a boundary caught.
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { Inside } = room('presenter', inPhase('response'));
  render(<SidePanels />, { wrapper: Inside });
  quiet.mockRestore();
  expect(screen.getByRole('alert').textContent).toContain('cannot be shown');
  expect(screen.getByRole('region', { name: 'Takeaways' })).toBeTruthy();
});
