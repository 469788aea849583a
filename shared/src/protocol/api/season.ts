import { SeasonAct, SeasonPreview, SeasonSpan, SeasonView, SeasonWish } from '../season.ts';
import type { Resource } from './endpoint.ts';

export const season: Resource = {
  name: 'The season',
  about: 'Whose turn it is and why, who is away, and what was asked.',
  endpoints: [
    {
      method: 'GET',
      path: '/groups/:group/season',
      summary: 'The season of a group: meetings, turns with their reasons, absences, requests, history',
      access: ['season:read'],
      status: 200,
      query: SeasonSpan,
      answer: SeasonView,
    },
    {
      method: 'POST',
      path: '/groups/:group/season/previews',
      summary: 'What a change would move; nothing is changed',
      access: ['season:read'],
      status: 200,
      body: SeasonWish,
      answer: SeasonPreview,
    },
    {
      method: 'POST',
      path: '/groups/:group/season/changes',
      summary: 'Change the season: rhythm, breaks, absences, exceptions, single meetings',
      access: ['season:write'],
      status: 200,
      body: SeasonAct,
      answer: SeasonView,
    },
  ],
};
