import { z } from 'zod';
import { FormatChange, FormatLine, FormatView, KeptFormat, NewFormat } from '../formats.ts';
import type { Resource } from './endpoint.ts';

export const formats: Resource = {
  name: 'Formats',
  about: 'The methods that a group can plan with: the built-in ones and its own.',
  endpoints: [
    {
      method: 'GET',
      path: '/groups/:group/formats',
      summary: 'All methods of a group',
      access: ['groups:read'],
      status: 200,
      answer: z.array(FormatLine),
    },
    {
      method: 'GET',
      path: '/groups/:group/formats/:format',
      summary: 'One method with its phases',
      access: ['groups:read'],
      status: 200,
      answer: FormatView,
    },
    {
      method: 'POST',
      path: '/groups/:group/formats',
      summary: 'Copy a method in order to change it (facilitators)',
      access: ['groups:write'],
      status: 201,
      body: NewFormat,
      answer: KeptFormat,
    },
    {
      method: 'PUT',
      path: '/groups/:group/formats/:format',
      summary: 'Change one of the group’s own (facilitators)',
      access: ['groups:write'],
      status: 200,
      body: FormatChange,
      answer: KeptFormat,
    },
    {
      method: 'DELETE',
      path: '/groups/:group/formats/:format',
      summary: 'Retire one of the group’s own (facilitators)',
      access: ['groups:write'],
      status: 204,
    },
  ],
};
