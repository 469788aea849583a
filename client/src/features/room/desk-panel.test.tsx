import type { SlipValue } from '@casecircle/shared/document/entries.ts';
import { deskRoots, ownedKey } from '@casecircle/shared/document/roots.ts';
import { act, render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { DeskContext } from './desk-context.ts';
import { DeskPanel } from './desk-panel.tsx';
import { ids, inPhase, openedDocument, room } from './testing/room-for-tests.tsx';

function opened() {
  const { Inside } = room('facilitator', inPhase('feedback'));
  const desk = openedDocument('desk');
  render(
    <Inside>
      <DeskContext value={desk}>
        <DeskPanel />
      </DeskContext>
    </Inside>,
  );
  const show = (author: string, id: string, slip: Partial<SlipValue>) =>
    act(() => {
      const value = { kind: 'reflection', text: 'Sleepy', at: 1, releasedAt: null, shownAt: 2, ...slip };
      desk.document.getMap(deskRoots.slips).set(ownedKey(author, id), value);
    });
  return { show };
}

test('an empty desk says what will stand on it', () => {
  opened();
  expect(screen.getByText(/What somebody shows you from their notebook stands here/)).toBeTruthy();
});

test('slips stand there by who showed them, with their tags and nothing to change', () => {
  const { show } = opened();
  show(ids.member, ids.slip, { sense: 'whose' });
  show(ids.presenter, ids.slip, { text: 'Angry' });
  const bens = within(screen.getByRole('list', { name: 'Shown by Ben' }));
  expect(bens.getByText('Sleepy')).toBeTruthy();
  expect(bens.getByText('Whose feeling is this?')).toBeTruthy();
  expect(within(screen.getByRole('list', { name: 'Shown by Ana' })).getByText('Angry')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

test('nonsense on the desk breaks nothing', () => {
  const { show } = opened();
  show(ids.member, ids.slip, { text: 7 as unknown as string });
  expect(screen.getByText('(0)')).toBeTruthy();
});
