import { NewRequest, RequestAnswer, SeasonView } from '../season.ts';
import type { Resource } from './endpoint.ts';

export const turnRequests: Resource = {
  name: 'Requests',
  about: 'Can anybody take my turn? My turn for yours? May I present earlier?',
  endpoints: [
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
