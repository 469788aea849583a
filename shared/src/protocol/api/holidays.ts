import { z } from 'zod';
import { HolidayCountry } from '../season.ts';
import type { Resource } from './endpoint.ts';

export const holidays: Resource = {
  name: 'Public holidays',
  about: 'Those that a rhythm can leave out.',
  endpoints: [
    {
      method: 'GET',
      path: '/holidays',
      summary: 'The countries and regions whose public holidays are known',
      access: ['season:read'],
      status: 200,
      answer: z.array(HolidayCountry),
    },
  ],
};
