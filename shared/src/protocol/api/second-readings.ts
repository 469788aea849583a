import { z } from 'zod';
import { Attestation } from '../coach.ts';
import { OwnSecondReading, SecondReading, SecondReadingAnswer, WaitingReading } from '../second-reading.ts';
import type { Resource } from './endpoint.ts';

export const secondReadings: Resource = {
  name: 'Second readings',
  about:
    'A facilitator other than its author reads a case before it is shared, where a group wants that. No program reads along.',
  endpoints: [
    {
      method: 'GET',
      path: '/meetings/:meeting/second-reading',
      summary: 'Whether the case I bring needs a second reading, and how it stands',
      access: 'session only',
      status: 200,
      answer: OwnSecondReading,
    },
    {
      method: 'POST',
      path: '/meetings/:meeting/second-reading',
      summary: 'Ask for a second reading of my draft as it is now',
      access: 'session only',
      body: Attestation,
      status: 201,
      answer: OwnSecondReading,
    },
    {
      method: 'DELETE',
      path: '/meetings/:meeting/second-reading',
      summary: 'Take that back',
      access: 'session only',
      status: 204,
    },
    {
      method: 'GET',
      path: '/second-readings',
      summary: 'The cases that wait for me to read them',
      access: 'session only',
      status: 200,
      answer: z.array(WaitingReading),
    },
    {
      method: 'GET',
      path: '/second-readings/:case',
      summary: 'Read one of them (facilitators, never its author)',
      access: 'session only',
      status: 200,
      answer: SecondReading,
    },
    {
      method: 'POST',
      path: '/second-readings/:case',
      summary: 'Say that it can be shared, or give it back with a sentence',
      access: 'session only',
      body: SecondReadingAnswer,
      status: 204,
    },
  ],
};
