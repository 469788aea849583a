import { z } from 'zod';
import { GroupChange, GroupLine, GroupMember, GroupView, MemberChange, NewGroup } from '../groups.ts';
import type { Resource } from './endpoint.ts';

export const groups: Resource = {
  name: 'Groups',
  about: 'The groups that I belong to. A group of others and one that does not exist are both 404.',
  endpoints: [
    {
      method: 'GET',
      path: '/groups',
      summary: 'My groups',
      access: ['groups:read'],
      status: 200,
      answer: z.array(GroupLine),
    },
    {
      method: 'POST',
      path: '/groups',
      summary: 'Found a group',
      access: ['groups:write'],
      status: 201,
      body: NewGroup,
      answer: GroupView,
    },
    {
      method: 'GET',
      path: '/groups/:group',
      summary: 'A group with its members and its agreement',
      access: ['groups:read'],
      status: 200,
      answer: GroupView,
    },
    {
      method: 'PATCH',
      path: '/groups/:group',
      summary: 'Change its settings (facilitators)',
      access: ['groups:write'],
      status: 200,
      body: GroupChange,
      answer: GroupView,
    },
    {
      method: 'PATCH',
      path: '/groups/:group/members/:person',
      summary: 'Change a member’s role and turns (facilitators)',
      access: ['groups:write'],
      status: 200,
      body: MemberChange,
      answer: GroupMember,
    },
    {
      method: 'DELETE',
      path: '/groups/:group/members/:person',
      summary: 'Leave, or end a membership (facilitators)',
      access: ['groups:write'],
      status: 204,
    },
  ],
};
