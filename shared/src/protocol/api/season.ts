import { NewRequest, RequestAnswer, SeasonAct, SeasonPreview, SeasonSpan, SeasonView, SeasonWish } from '../season.ts';
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
    {
      method: 'POST',
      path: '/groups/:group/season/requests',
      summary: 'Ask for a cover, a swap or an urgent turn',
      access: ['season:write'],
      status: 201,
      body: NewRequest,
      answer: SeasonView,
    },
    {
      method: 'POST',
      path: '/groups/:group/season/requests/:request/answers',
      summary: 'Agree to a request, decline it or take it back',
      access: ['season:write'],
      status: 200,
      body: RequestAnswer,
      answer: SeasonView,
    },
  ],
};
