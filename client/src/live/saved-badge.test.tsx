import { MantineProvider } from '@mantine/core';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { createStore } from 'zustand/vanilla';
import { Announcer } from '../ui/announce.tsx';
import { SavedBadge, SavedNotice } from './saved-badge.tsx';
import { nothingMade } from './saved-state.ts';
import type { DocumentState, SharedDocument } from './shared-document.ts';

const connection = { saved: 0, carries: [], handedOver: true };
const saved: DocumentState = {
  link: { kind: 'open' },
  loaded: true,
  saved: { ...nothingMade, connection },
  refused: null,
};

function shown() {
  const document = new Y.Doc();
  const state = createStore<DocumentState>(() => saved);
  const tries: string[] = [];
  const shared: SharedDocument = {
    path: 'table',
    document,
    awareness: new Awareness(document),
    state,
    again: () => tries.push('again'),
    close: () => document.destroy(),
  };
  render(
    <MantineProvider env="test">
      <SavedBadge documents={[shared]} />
      <SavedNotice documents={[shared]} />
      <Announcer />
    </MantineProvider>,
  );
  return {
    state,
    tries,
    spoken: () =>
      screen
        .getAllByRole('status')
        .map((region) => region.textContent)
        .join(''),
  };
}

const lost = (made: number): Partial<DocumentState> => ({
  link: { kind: 'offline', attempts: 1 },
  saved: { made, confirmed: 0, connection: null },
});

test('a lost connection is spoken once and not at every further edit', () => {
  const { state, spoken } = shown();
  act(() => state.setState(lost(0)));
  const first = spoken();
  expect(first).toContain('Connecting again by itself');
  act(() => state.setState(lost(2)));
  expect(screen.getByText('Offline, 2 edits waiting')).toBeTruthy();
  expect(spoken()).toBe(first);
});

test('that it is back is spoken too', () => {
  const { state, spoken } = shown();
  act(() => state.setState(lost(0)));
  act(() => state.setState(saved));
  expect(spoken()).toBe('Connected again.');
});

test('whoever was signed out is led to sign in without leaving the page', () => {
  const { state } = shown();
  act(() => state.setState({ link: { kind: 'ended', code: 'signed-out' } }));
  expect(screen.getByRole('link', { name: 'Sign in in a new tab' }).getAttribute('target')).toBe('_blank');
});

test('after shortening what was too long one can try again', async () => {
  const { state, tries } = shown();
  act(() => state.setState({ link: { kind: 'ended', code: 'too-large' } }));
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(tries).toEqual(['again']);
});

test('it says “Offline” as soon as the browser has no network, before the connection notices', () => {
  shown();
  const network = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  act(() => void window.dispatchEvent(new Event('offline')));
  expect(screen.getByText('Offline, nothing waiting')).toBeTruthy();
  network.mockRestore();
  act(() => void window.dispatchEvent(new Event('online')));
  expect(screen.getByText('Saved')).toBeTruthy();
});
