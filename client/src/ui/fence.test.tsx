import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Fence } from './fence.tsx';

// React tells of every error that a boundary caught.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

let broken: boolean;
function Part() {
  if (broken) throw new Error('This part is broken.');
  return <p>The part</p>;
}

test('a part that cannot be shown leaves the others standing, and comes back on another try', async () => {
  broken = true;
  render(
    <MantineProvider env="test">
      <p>The rest</p>
      <Fence>
        <Part />
      </Fence>
    </MantineProvider>,
  );
  expect(screen.getByText('The rest')).toBeTruthy();
  expect(screen.getByRole('alert').textContent).toContain('cannot be shown');
  broken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(screen.getByText('The part')).toBeTruthy();
});

test('something else can stand in its place', () => {
  broken = true;
  render(
    <Fence instead={<p>Only to read</p>}>
      <Part />
    </Fence>,
  );
  expect(screen.getByText('Only to read')).toBeTruthy();
});
