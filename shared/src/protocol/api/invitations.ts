import { z } from 'zod';
import {
  ImportReport,
  Invitation,
  InvitationOffer,
  Joined,
  MadeInvitation,
  MemberImport,
  NewInvitation,
} from '../groups.ts';
import type { Resource } from './endpoint.ts';

export const invitations: Resource = {
  name: 'Invitations',
  about: 'Links into a group. Only facilitators see them, and to whom they were sent.',
  endpoints: [
    {
      method: 'GET',
      path: '/groups/:group/invitations',
      summary: 'The links that were made, without the links themselves (facilitators)',
      access: ['groups:read'],
      status: 200,
      answer: z.array(Invitation),
    },
    {
      method: 'POST',
      path: '/groups/:group/invitations',
      summary: 'Make a link; it is shown this once (facilitators)',
      access: ['groups:write'],
      status: 201,
      body: NewInvitation,
      answer: MadeInvitation,
    },
    {
      method: 'POST',
      path: '/groups/:group/imports',
      summary: 'Invite the people of a CSV, or only say what would become of each line (facilitators)',
      access: ['groups:write'],
      status: 200,
      body: MemberImport,
      answer: ImportReport,
    },
    {
      method: 'DELETE',
      path: '/groups/:group/invitations/:invitation',
      summary: 'Take a link back (facilitators)',
      access: ['groups:write'],
      status: 204,
    },
    {
      method: 'GET',
      path: '/invitations/:token',
      summary: 'What a link offers, also without an account',
      access: 'open',
      status: 200,
      answer: InvitationOffer,
    },
    {
      method: 'POST',
      path: '/invitations/:token/acceptance',
      summary: 'Join by a link',
      access: 'session only',
      status: 200,
      answer: Joined,
    },
  ],
};
