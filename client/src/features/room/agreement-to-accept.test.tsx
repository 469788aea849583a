import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answering } from '../../testing/fake-server.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { ana, circle, groupId, meetingId, meetingOf } from '../../testing/samples.ts';

test('the agreement before the room has its titles apart from its words, as on the page of the group', async () => {
  answering({
    'GET /api/me': ana,
    [`GET /api/groups/${groupId}`]: circle,
    [`GET /api/meetings/${meetingId}`]: {
      ...meetingOf(),
      role: 'member',
      people: [],
      phases: [],
      callLink: null,
      archived: false,
      forgottenAt: null,
      exited: false,
      agreementAccepted: false,
    },
  });
  renderApp(`/meetings/${meetingId}/lobby`);
  expect((await screen.findByText('What stays here')).tagName).toBe('STRONG');
  expect(screen.getByRole('button', { name: 'I accept this agreement' })).toBeTruthy();
});
