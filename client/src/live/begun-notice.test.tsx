import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { view } from '../features/room/testing/room-for-tests.tsx';
import { BegunNotice } from './begun-notice.tsx';

test('whoever waits outside is told when the meeting has begun, and not before', () => {
  const { rerender } = render(<BegunNotice view={{ ...view, status: 'planned' }}>It has begun.</BegunNotice>);
  const region = screen.getByRole('status');
  expect(region.textContent).toBe('');
  rerender(<BegunNotice view={{ ...view, status: 'running' }}>It has begun.</BegunNotice>);
  expect(region.textContent).toBe('It has begun.');
});
