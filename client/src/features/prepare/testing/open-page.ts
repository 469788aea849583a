import { fillNew } from '@casecircle/shared/document/roots.ts';
import type { Preparation } from '@casecircle/shared/domain/formats/format.ts';
import type { MeetingView } from '@casecircle/shared/protocol/meetings.ts';
import { screen } from '@testing-library/react';
import { vi } from 'vitest';
import { FakeServer } from '../../../live/testing/fake-server.ts';
import { answering } from '../../../testing/fake-server.ts';
import { renderApp } from '../../../testing/render-app.tsx';
import { ana, circle, meetingId, meetingOf } from '../../../testing/samples.ts';

let made = 0;

/** Ben brings the first case and Ana, who looks at it, the second, by a method that asks for this. */
export function viewFor(preparation: Preparation, me = ana): MeetingView {
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

/** Ana opens the page of this meeting; `change` is made to her draft before she comes. */
export async function openPage(
  view: MeetingView,
  change: (server: FakeServer) => void = () => undefined,
  answers: Parameters<typeof answering>[0] = {},
) {
  const server = new FakeServer();
  fillNew(server.document, 'draft');
  change(server);
  vi.stubGlobal('WebSocket', server.Socket);
  const asked = answering({
    'GET /api/me': ana,
    [`GET /api/meetings/${meetingId}`]: view,
    [`POST /api/meetings/${meetingId}/share`]: { version: 1 },
    [`GET /api/meetings/${meetingId}/second-reading`]: {
      needed: false,
      state: null,
      current: false,
      at: null,
      reader: null,
      sentence: null,
    },
    ...answers,
  });
  const { user } = renderApp(`/meetings/${meetingId}/prepare`);
  await screen.findByRole('heading', { level: 1, name: 'Prepare your case' });
  return { user, server, asked };
}
