import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answering } from '../../testing/fake-server.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { ana } from '../../testing/samples.ts';

const quiet = { configured: true, waiting: 0, trouble: null, sent: 0, givenUp: [] };

function administration(health: object) {
  answering({
    'GET /api/me': { ...ana, administrator: true },
    'GET /api/installation': { empty: false, openSignUp: false, demo: false, mail: true },
    'GET /api/installation/mail': health,
  });
  renderApp('/administration');
}

const section = async () => within(await screen.findByRole('region', { name: 'Mail' }));

test('without a mail server it says what happens instead and what to set', async () => {
  administration({ ...quiet, configured: false });
  const mail = await section();
  expect(await mail.findByText(/This server sends no mail/)).toBeTruthy();
  expect(mail.getByText('SMTP_URL')).toBeTruthy();
  expect(mail.getByText('MAIL_FROM')).toBeTruthy();
});

test('what waits says what keeps it', async () => {
  administration({ ...quiet, waiting: 3, sent: 12, trouble: 'sign-in-refused' });
  const mail = await section();
  expect(await mail.findByText('12 sent in the last 90 days. 3 waiting.')).toBeTruthy();
  expect(mail.getByText(/did not accept the user and the password/)).toBeTruthy();
});

test('what was given up is listed with its reason in words', async () => {
  const gone = { id: ana.id, kind: 'invitation', at: Date.now(), attempts: 7, trouble: 'address-refused' };
  administration({ ...quiet, givenUp: [gone] });
  const mail = await section();
  const list = within(await mail.findByRole('list', { name: 'Given up' }));
  expect(list.getByText('An invitation')).toBeTruthy();
  expect(list.getByText(/after 7 attempts/)).toBeTruthy();
  expect(list.getByText(/There is no such address/)).toBeTruthy();
});
