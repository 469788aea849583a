import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answering } from '../../testing/fake-server.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { ana, meetingId, meetingOf } from '../../testing/samples.ts';
// The room is large: it is read before the clock of the first test runs.
import './room-page.tsx';
import './summary-page.tsx';

const erased = {
  ...meetingOf({ status: 'closed', startsAt: Date.UTC(2026, 2, 3, 17) }),
  role: 'member',
  people: [],
  phases: [],
  callLink: null,
  archived: false,
  forgottenAt: Date.UTC(2026, 4, 3, 12),
  exited: false,
  agreementAccepted: true,
};

test.each([`/meetings/${meetingId}/summary`, `/meetings/${meetingId}`])(
  'of a meeting whose words were erased, %s says so and what stays',
  async (path) => {
    answering({ 'GET /api/me': ana, [`GET /api/meetings/${meetingId}`]: erased });
    renderApp(path);
    expect(await screen.findByText(/The words of this meeting were erased on Sunday, .*3/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Back to Tuesday circle' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Print' })).toBeNull();
  },
);
