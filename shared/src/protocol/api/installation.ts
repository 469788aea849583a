import { z } from 'zod';
import { Become, DemoPerson, Installation, InstallationChange, MadeResetLink, ResetRequest } from '../accounts.ts';
import { MadeInvitation } from '../groups.ts';
import type { Resource } from './endpoint.ts';

export const installation: Resource = {
  name: 'The installation',
  about: 'What a stranger needs in order to sign in, and what its administrators decide.',
  endpoints: [
    {
      method: 'GET',
      path: '/installation',
      summary: 'Whether there are accounts, who may make one, and whether mail can be sent',
      access: 'open',
      status: 200,
      answer: Installation,
    },
    {
      method: 'PATCH',
      path: '/installation',
      summary: 'Open or close sign-up (administrators)',
      access: 'session only',
      status: 200,
      body: InstallationChange,
      answer: Installation,
    },
    {
      method: 'POST',
      path: '/installation/invitations',
      summary: 'Make a link to an account (administrators); it is shown this once',
      access: 'session only',
      status: 201,
      answer: MadeInvitation,
    },
    {
      method: 'POST',
      path: '/installation/reset-links',
      summary: 'Make a link that sets a new password for one person (administrators); it is shown this once',
      access: 'session only',
      status: 201,
      body: ResetRequest,
      answer: MadeResetLink,
    },
  ],
};

export const demo: Resource = {
  name: 'The demo',
  about: 'Only where the server was started as a demo; elsewhere both answer with 404.',
  endpoints: [
    {
      method: 'GET',
      path: '/demo/people',
      summary: 'The fictional people',
      access: 'open',
      status: 200,
      answer: z.array(DemoPerson),
    },
    { method: 'POST', path: '/demo/become', summary: 'Become one of them', access: 'open', status: 204, body: Become },
  ],
};
