import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answering, refusing } from '../../testing/fake-server.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { ana } from '../../testing/samples.ts';

test('anybody reads what the coach finds and misses, in words that promise nothing', async () => {
  answering({ 'GET /api/me': refusing('signed-out') });
  renderApp('/help/coach');
  expect(await screen.findByRole('heading', { level: 1, name: 'The coach' })).toBeTruthy();
  for (const name of ['What it looks for', 'What it misses', 'What “no actual knowledge” means'])
    expect(screen.getByRole('region', { name })).toBeTruthy();
  const words = document.body.textContent ?? '';
  expect(words).toContain('help, not a guarantee');
  expect(words).toContain('GeoNames, geonames.org');
  expect(words).not.toMatch(/compliant|\d ?%|per ?cent/i);
});

test('whoever is signed in keeps their header here', async () => {
  answering({ 'GET /api/me': ana, 'GET /api/notices': [] });
  renderApp('/help/coach');
  expect(await screen.findByRole('button', { name: ana.name })).toBeTruthy();
});

test('it leads back to where one was, and nowhere when one was nowhere', async () => {
  answering({ 'GET /api/me': refusing('signed-out'), 'GET /api/installation': refusing('not-found') });
  const direct = renderApp('/help/coach');
  await screen.findByRole('heading', { level: 1, name: 'The coach' });
  expect(screen.queryByRole('button', { name: 'Back to where you were' })).toBeNull();
  direct.unmount();
  const { user, address, router } = renderApp('/forgot-password');
  await screen.findByRole('heading', { level: 1 });
  await act(() => router.navigate({ to: '/help/coach' }));
  await user.click(await screen.findByRole('button', { name: 'Back to where you were' }));
  await waitFor(() => expect(address()).toBe('/forgot-password'));
});
