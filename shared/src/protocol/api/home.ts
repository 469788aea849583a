import { HomeView } from '../home.ts';
import type { Resource } from './endpoint.ts';

export const home: Resource = {
  name: 'Home',
  about: 'What a person has to do before the next meeting.',
  endpoints: [
    {
      method: 'GET',
      path: '/home',
      summary: 'Everything that I have to do, in one answer',
      access: ['groups:read', 'season:read', 'meetings:read', 'notices:read'],
      status: 200,
      answer: HomeView,
    },
  ],
};
