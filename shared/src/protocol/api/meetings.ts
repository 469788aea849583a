import { z } from 'zod';
import { Attestation } from '../coach.ts';
import { MeetingChange, MeetingLine, MeetingView, NewMeeting, ReturnView, SharedCase } from '../meetings.ts';
import type { Resource } from './endpoint.ts';

export const meetings: Resource = {
  name: 'Meetings',
  about: 'When and by what method a group meets. What is written in a meeting is no part of this API.',
  endpoints: [
    {
      method: 'GET',
      path: '/meetings',
      summary: 'The meetings of all my groups',
      access: ['meetings:read'],
      status: 200,
      answer: z.array(MeetingLine),
    },
    {
      method: 'GET',
      path: '/groups/:group/meetings',
      summary: 'The meetings of one group',
      access: ['meetings:read'],
      status: 200,
      answer: z.array(MeetingLine),
    },
    {
      method: 'POST',
      path: '/groups/:group/meetings',
      summary: 'Plan a meeting (facilitators)',
      access: ['meetings:write'],
      status: 201,
      body: NewMeeting,
      answer: MeetingLine,
    },
    {
      method: 'GET',
      path: '/meetings/:meeting',
      summary: 'One meeting with its people and phases',
      access: ['meetings:read'],
      status: 200,
      answer: MeetingView,
    },
    {
      method: 'PATCH',
      path: '/meetings/:meeting',
      summary: 'Move a meeting that nobody has begun (facilitators)',
      access: ['meetings:write'],
      status: 200,
      body: MeetingChange,
      answer: MeetingView,
    },
    {
      method: 'DELETE',
      path: '/meetings/:meeting',
      summary: 'Cancel a meeting that nobody has begun (facilitators)',
      access: ['meetings:write'],
      status: 204,
    },
    {
      method: 'POST',
      path: '/meetings/:meeting/share',
      summary: 'Share the case that I prepared with the group',
      access: 'session only',
      body: Attestation,
      status: 200,
      answer: SharedCase,
    },
    {
      method: 'GET',
      path: '/meetings/:meeting/return',
      summary: 'What this meeting comes back to with me',
      access: 'session only',
      status: 200,
      answer: ReturnView.nullable(),
    },
    {
      method: 'PUT',
      path: '/meetings/:meeting/quiet-exit',
      summary: 'Leave the table quietly',
      access: 'session only',
      status: 204,
    },
    {
      method: 'DELETE',
      path: '/meetings/:meeting/quiet-exit',
      summary: 'Come back to it',
      access: 'session only',
      status: 204,
    },
  ],
};
