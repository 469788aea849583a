import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answering, refusing } from '../../testing/fake-server.ts';
import { renderApp } from '../../testing/render-app.tsx';

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
