import { z } from 'zod';
import { Acceptance, Agreement, AgreementChange, AgreementVersion } from '../groups.ts';
import type { Resource } from './endpoint.ts';

export const agreement: Resource = {
  name: 'The agreement',
  about: 'A group’s versioned contract. Only a person accepts it, never a program.',
  endpoints: [
    {
      method: 'GET',
      path: '/groups/:group/agreement/versions',
      summary: 'All versions, newest first, with who accepted them when',
      access: ['groups:read'],
      status: 200,
      answer: z.array(AgreementVersion),
    },
    {
      method: 'PUT',
      path: '/groups/:group/agreement',
      summary: 'Write a new version, which everybody accepts anew (facilitators)',
      access: ['groups:write'],
      status: 200,
      body: AgreementChange,
      answer: Agreement,
    },
    {
      method: 'POST',
      path: '/groups/:group/agreement/acceptances',
      summary: 'Accept the version that I have read',
      access: 'session only',
      status: 200,
      body: Acceptance,
      answer: Agreement,
    },
  ],
};
