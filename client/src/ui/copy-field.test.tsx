import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Look } from '../app/providers.tsx';
import { CopyField } from './copy-field.tsx';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText: async () => undefined } });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function Field({ value }: { value: string }) {
  return (
    <Look test>
      <CopyField label="Link" value={value} />
    </Look>
  );
}

async function pressCopy(): Promise<void> {
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
  });
  expect(screen.getByRole('button', { name: 'Copied' })).toBeTruthy();
}

test('what was copied says so for a moment, then offers to be copied again', async () => {
  render(<Field value="one" />);
  await pressCopy();
  act(() => vi.advanceTimersByTime(5_000));
  expect(screen.getByRole('button', { name: 'Copy' })).toBeTruthy();
});

test('another text in the same place was not copied', async () => {
  const { rerender } = render(<Field value="one" />);
  await pressCopy();
  rerender(<Field value="two" />);
  expect(screen.getByRole('button', { name: 'Copy' })).toBeTruthy();
});
