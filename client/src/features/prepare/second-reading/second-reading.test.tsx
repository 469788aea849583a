import { writeAnswered } from '@casecircle/shared/document/returned-words.ts';
import { draftRoots } from '@casecircle/shared/document/roots.ts';
import type { OwnSecondReading, SecondReading } from '@casecircle/shared/protocol/second-reading.ts';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answering, refusing } from '../../../testing/fake-server.ts';
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
  fingerprint: 'salt:first',
  preparation: 'case',
  blocks: ['How do I stay with her?', 'We spoke of the Quorvale.'],
  settled: [{ block: 1, start: 16, end: 24, category: 'NAME' }],
};

async function preparing(own: OwnSecondReading | (() => OwnSecondReading)) {
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

test('whose answer has come is told so on the open page, and their word for these words still holds', async () => {
  let own: OwnSecondReading = { ...nothing, state: 'asked', current: true, at: 1 };
  const { server, word } = await preparing(() => own);
  await screen.findByText(/^It waits for a second reading/);
  own = { ...own, state: 'read', reader: 'Ruth' };
  writeAnswered(server.document, 2);
  // It pushes nothing by itself; what it has is told on the next connection.
  server.drop(1012);
  expect(
    await screen.findByText('Ruth has read it. You can share it as it stands.', {}, { timeout: 5_000 }),
  ).toBeTruthy();
  expect(word).toHaveProperty('checked', true);
  expect(screen.getByRole('button', { name: 'Share with the group' })).toHaveProperty('disabled', false);
});

test('who changes the case is told at once that it is theirs alone again, and why it cannot be shared', async () => {
  let own: OwnSecondReading = { ...nothing, state: 'asked', current: true, at: 1 };
  const { user, server } = await preparing(() => own);
  await screen.findByText(/^You and whoever facilitates/);
  server.document.on('update', () => {
    own = { ...own, current: false };
  });
  await user.type(screen.getByRole('textbox', { name: /I need your help/ }), ' Late.');
  expect(await screen.findByText('Only you can read this, until you share it.')).toBeTruthy();
  expect(await screen.findByText('Say first that you have read it as a stranger would.')).toBeTruthy();
});

test('having asked, the focus stands on what came of it', async () => {
  const { user, word } = await preparing(nothing);
  await screen.findByText(/^Nothing to ask about/);
  await user.click(word);
  await user.click(await screen.findByRole('button', { name: 'Ask for a second reading' }));
  (await screen.findByRole('button', { name: 'Ask now' })).focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^In this group a facilitator/));
});

/** The page of a reader; `answers` are those of the server to who reads and who answers. */
function reads(get: unknown, post: unknown = () => null) {
  const asked = answering({
    'GET /api/me': ana,
    [`GET /api/second-readings/${caseId}`]: get,
    [`POST /api/second-readings/${caseId}`]: post,
  });
  return { ...renderApp(`/second-readings/${caseId}`), asked };
}

const changed = 'Ben has changed it after asking, so it is with them alone again. They can ask anew.';

test('what was changed meanwhile is taken from its reader’s screen, with the reason and what they had begun to write', async () => {
  let now: unknown = reading;
  const { user } = reads(() => now, refusing('not-found', 'changed', changed));
  await user.type(await screen.findByRole('textbox', { name: 'Or give it back to Ben' }), 'The village');
  now = refusing('not-found', 'changed', changed);
  await user.click(screen.getByRole('button', { name: /^I have read it/ }));
  const told = await screen.findByRole('alert');
  expect(told.textContent).toContain(`${changed} You had begun to write: “The village”`);
  expect(screen.queryByText('Quorvale')).toBeNull();
  expect(told.parentElement).toBe(document.activeElement);
});

test('having answered, the reader stands on what came of it, and the words are gone', async () => {
  const { user } = reads(reading);
  (await screen.findByRole('button', { name: /^I have read it/ })).focus();
  await user.keyboard('{Enter}');
  const told = await screen.findByText(/^Ben can share it now\./);
  expect(told.parentElement).toBe(document.activeElement);
  expect(screen.queryByText(/Only facilitators of/)).toBeNull();
});

test('the question stands under its label, and what was decided is said in whole sentences', async () => {
  reads(reading);
  expect(await screen.findByRole('heading', { name: 'I need your help with…' })).toBeTruthy();
  expect(
    screen.getByText(/^The coach asked about one more thing\. Its author says that it identifies nobody\./),
  ).toBeTruthy();
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
  const body = { answer: 'returned', fingerprint: 'salt:first', sentence: 'The village is small.' };
  expect(asked).toContainEqual({ method: 'POST', path: `/api/second-readings/${caseId}`, body });
});

const late: SecondReading = {
  ...reading,
  fingerprint: 'salt:second',
  blocks: ['How do I stay with her?', 'She was tired.'],
};
const changedSince = 'Ben has changed it after you opened it, so your answer was not counted. Read it anew.';
const readAnew = /^Ben has changed it after you opened it\. This is how it reads now/;

test('an answer about words that were changed and asked about anew is not counted, and the new ones are there to be read', async () => {
  let now = reading;
  const { user, asked } = reads(() => now, refusing('second-reading', 'changed', changedSince));
  const box = await screen.findByRole('textbox', { name: 'Or give it back to Ben' });
  await user.type(box, 'The village');
  now = late;
  await user.click(screen.getByRole('button', { name: /^I have read it/ }));
  const told = await screen.findByText(readAnew);
  expect(asked).toContainEqual(expect.objectContaining({ body: { answer: 'read', fingerprint: 'salt:first' } }));
  expect(screen.getByText('She was tired.')).toBeTruthy();
  expect(screen.queryByText('Quorvale')).toBeNull();
  expect(document.activeElement?.contains(told)).toBe(true);
  expect(screen.getByRole('textbox', { name: 'Or give it back to Ben' })).toHaveProperty('value', 'The village');
});

test('who answers after that answers about the new words', async () => {
  let now = reading;
  const { user, asked, router } = reads(() => now);
  await screen.findByText('Quorvale');
  now = late;
  await router.options.context.queries.invalidateQueries();
  await screen.findByText(readAnew);
  await user.click(screen.getByRole('button', { name: /^I have read it/ }));
  await screen.findByText(/^Ben can share it now/);
  expect(asked).toContainEqual(expect.objectContaining({ body: { answer: 'read', fingerprint: 'salt:second' } }));
});

test('words that nobody changed are read without a warning', async () => {
  reads(reading);
  await screen.findByText('Quorvale');
  expect(screen.queryByText(readAnew)).toBeNull();
});
