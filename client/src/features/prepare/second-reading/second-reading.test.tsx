import { draftRoots } from '@casecircle/shared/document/roots.ts';
import type { OwnSecondReading, SecondReading } from '@casecircle/shared/protocol/second-reading.ts';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answering } from '../../../testing/fake-server.ts';
import { renderApp } from '../../../testing/render-app.tsx';
import { ana, circle, meetingId } from '../../../testing/samples.ts';
import { openPage, viewFor } from '../testing/open-page.ts';

const path = `/api/meetings/${meetingId}/second-reading`;
const caseId = '0b6f2a57-8d4e-4c0f-9a54-1f6f7f6caaaa';
const nothing: OwnSecondReading = { needed: true, state: null, current: false, at: null, reader: null, sentence: null };
const reading: SecondReading = {
  caseId,
  group: { id: circle.id, name: circle.name },
  presenter: 'Ben',
  askedAt: 1_000,
  meetingId,
  blocks: ['How do I stay with her?', 'We spoke of the Quorvale.'],
  settled: [{ block: 1, start: 16, end: 24, category: 'NAME' }],
};

async function preparing(own: OwnSecondReading) {
  const page = await openPage(
    viewFor('case'),
    ({ document }) => document.getText(draftRoots.question).insert(0, 'How do I stay with her?'),
    {
      [`GET ${path}`]: own,
      [`POST ${path}`]: { ...nothing, state: 'asked', current: true, at: 1 },
      [`DELETE ${path}`]: null,
    },
  );
  const word = await screen.findByRole('checkbox', { name: /read it as a stranger would/ });
  return { ...page, word };
}

test('a case is offered for a second reading instead of being shared, once its author gave their word', async () => {
  const { user, word, asked } = await preparing(nothing);
  const ask = () => screen.getByRole('button', { name: 'Ask for a second reading' });
  await screen.findByRole('button', { name: 'Ask for a second reading' });
  expect(screen.queryByRole('button', { name: 'Share with the group' })).toBeNull();
  expect(ask()).toHaveProperty('disabled', true);
  await screen.findByText(/^Nothing to ask about/);
  await user.click(word);
  await waitFor(() => expect(ask()).toHaveProperty('disabled', false));
  await user.click(ask());
  await user.click(await screen.findByRole('button', { name: 'Ask now' }));
  await waitFor(() => expect(asked).toContainEqual({ method: 'POST', path, body: { attested: true } }));
});

test('what a reader wrote stands beside the draft, and it can be asked for again', async () => {
  await preparing({ ...nothing, state: 'returned', current: true, reader: 'Ruth', sentence: 'The village is small.' });
  expect(await screen.findByText('Ruth gave it back to you:')).toBeTruthy();
  expect(screen.getByText('The village is small.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Ask for a second reading' })).toBeTruthy();
});

test('once read it can be shared', async () => {
  await preparing({ ...nothing, state: 'read', current: true, reader: 'Ruth' });
  expect(await screen.findByText('Ruth has read it. You can share it as it stands.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Share with the group' })).toBeTruthy();
});

test('what was changed since has to be read once more', async () => {
  await preparing({ ...nothing, state: 'read', current: false, reader: 'Ruth' });
  expect(await screen.findByText(/^You have changed it since/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Share with the group' })).toBeNull();
});

test('the reader reads the case with what its author decided marked, and gives it back with a sentence', async () => {
  const asked = answering({
    'GET /api/me': ana,
    [`GET /api/second-readings/${caseId}`]: reading,
    [`POST /api/second-readings/${caseId}`]: () => null,
  });
  const { user } = renderApp(`/second-readings/${caseId}`);
  expect((await screen.findByText('Quorvale')).tagName).toBe('MARK');
  expect(screen.getByText('Names: 1')).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: 'Or give it back to Ben' }), 'The village is small.');
  await user.click(screen.getByRole('button', { name: 'Give it back' }));
  expect(await screen.findByText(/^It is back with Ben\./)).toBeTruthy();
  const body = { answer: 'returned', sentence: 'The village is small.' };
  expect(asked).toContainEqual({ method: 'POST', path: `/api/second-readings/${caseId}`, body });
});
