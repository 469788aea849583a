import { draftRoots, fillNew } from '@casecircle/shared/document/roots.ts';
import type { Preparation } from '@casecircle/shared/domain/formats/format.ts';
import type { MeetingView } from '@casecircle/shared/protocol/meetings.ts';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { FakeServer } from '../../live/testing/fake-server.ts';
import { answering } from '../../testing/fake-server.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { ana, ben, circle, meetingId, meetingOf } from '../../testing/samples.ts';

let made = 0;

/** Ben brings the first case and Ana, who looks at it, the second, by a method that asks for this. */
function viewFor(preparation: Preparation, me = ana): MeetingView {
  const line = meetingOf();
  made += 1;
  const caseId = `0b6f2a57-8d4e-4c0f-9a54-1f6f7f6c${String(made).padStart(4, '0')}`;
  const second = { caseId, label: 'Otter', presenter: me, format: 'Its method', preparation, shared: false };
  return {
    ...line,
    cases: [...line.cases, second],
    role: 'member',
    people: circle.members,
    phases: [],
    agreementAccepted: true,
    callLink: null,
    archived: false,
    forgottenAt: null,
    exited: false,
  };
}

async function openPage(view: MeetingView, change: (server: FakeServer) => void = () => undefined) {
  const server = new FakeServer();
  fillNew(server.document, 'draft');
  change(server);
  vi.stubGlobal('WebSocket', server.Socket);
  const asked = answering({
    'GET /api/me': ana,
    [`GET /api/meetings/${meetingId}`]: view,
    [`POST /api/meetings/${meetingId}/share`]: { version: 1 },
  });
  const { user } = renderApp(`/meetings/${meetingId}/prepare`);
  await screen.findByRole('heading', { level: 1, name: 'Prepare your case' });
  return { user, server, asked };
}

async function missing(): Promise<(string | null)[]> {
  const list = within(await screen.findByRole('region', { name: 'What is still missing' }));
  return list.getAllByRole('listitem').map((item) => item.textContent);
}

test('the presenter of the second case writes their own draft, under their own label', async () => {
  const { user, server } = await openPage(viewFor('case'));
  expect(await missing()).toEqual(['Your question', 'Case notes', 'Shared with the group']);
  expect(screen.getByText(/under the label “Otter”, by the method “Its method”/)).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: 'I need your help with…' }), 'staying');
  await waitFor(() => expect(server.document.getText(draftRoots.question).toString()).toBe('staying'));
  expect(screen.getByRole('textbox', { name: 'Case notes' })).toBeTruthy();
});

test('a method that is told asks for a title, says why, and offers no notes', async () => {
  const { user } = await openPage(viewFor('title'));
  expect(await missing()).toEqual(['A title', 'Shared with the group']);
  expect(screen.getByRole('region', { name: 'A title is enough' }).textContent).toMatch(/listens differently/);
  expect(screen.queryByRole('textbox', { name: /notes|incident/i })).toBeNull();
  expect(screen.getByText(/Give your story a title first/)).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: 'A title for your story' }), 'The coat');
  const share = screen.getByRole<HTMLButtonElement>('button', { name: 'Share with the group' });
  await waitFor(() => expect(screen.queryByText('The coach is reading…')).toBeNull());
  await user.click(screen.getByRole('checkbox', { name: /nobody in it can be recognised/ }));
  await waitFor(() => expect(share.disabled).toBe(false));
  await user.click(share);
  expect(await screen.findByText(/can read the title from now on/)).toBeTruthy();
});

test('the incident method says where to stop', async () => {
  await openPage(viewFor('incident'));
  expect(await missing()).toEqual(['Your question', 'The incident', 'Shared with the group']);
  expect(screen.getByRole('heading', { name: 'Stop before what you did' })).toBeTruthy();
  expect(screen.getByRole('textbox', { name: 'The incident' })).toBeTruthy();
});

test('words that another method asked for stay in the draft', async () => {
  const { server } = await openPage(viewFor('title'), ({ document }) => {
    document.getText(draftRoots.question).insert(0, 'What am I missing?');
  });
  const title = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'A title for your story' });
  expect(title.value).toBe('What am I missing?');
  expect(server.document.getXmlFragment(draftRoots.notes).length).toBe(1);
});

test('whoever brings no case reads whose drafts are written here', async () => {
  await openPage(viewFor('case', { ...ana, ...ben, name: 'Cleo' }));
  expect(await screen.findByText(/where Ben Okafor and Cleo prepare their cases/)).toBeTruthy();
  expect(screen.queryByRole('textbox')).toBeNull();
});
