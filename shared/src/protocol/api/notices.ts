import { z } from 'zod';
import { MailChoices, MailHealth, Notice, NoticesRead, Unsubscribing } from '../notices.ts';
import type { Resource } from './endpoint.ts';

export const notices: Resource = {
  name: 'Notices',
  about: 'What a person was told, and of what they get mail.',
  endpoints: [
    {
      method: 'GET',
      path: '/notices',
      summary: 'What I was told, the newest first',
      access: ['notices:read'],
      status: 200,
      answer: z.array(Notice),
    },
    {
      method: 'POST',
      path: '/notices/read',
      summary: 'Mark notices as read',
      access: 'session only',
      status: 204,
      body: NoticesRead,
    },
    {
      method: 'GET',
      path: '/me/mail-choices',
      summary: 'Of what I get mail',
      access: ['account:read'],
      status: 200,
      answer: MailChoices,
    },
    {
      method: 'PUT',
      path: '/me/mail-choices',
      summary: 'Choose of what I get mail',
      access: 'session only',
      status: 200,
      body: MailChoices,
      answer: MailChoices,
    },
    {
      method: 'GET',
      path: '/installation/mail',
      summary: 'How sending mail goes (administrators)',
      access: 'session only',
      status: 200,
      answer: MailHealth,
    },
    {
      method: 'GET',
      path: '/mail/unsubscribe/:token',
      summary: 'Where the link at the end of a mail leads: on to a page, changing nothing',
      access: 'open',
      status: 303,
    },
    {
      method: 'GET',
      path: '/mail/unsubscribe/:token/category',
      summary: 'Which mail that link ends',
      access: 'open',
      status: 200,
      answer: Unsubscribing,
    },
    {
      method: 'POST',
      path: '/mail/unsubscribe/:token',
      summary: 'End that mail; mail programs do it in one step (RFC 8058)',
      access: 'open',
      status: 204,
    },
  ],
};
