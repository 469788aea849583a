import type { Phase } from './format.ts';
import { everybody, presenter } from './who.ts';

/** What may stand around the cases of a meeting, whatever their format. */
export type Wrap = {
  id: string;
  name: string;
  summary: string;
  opening: readonly Phase[];
  ending: readonly Phase[];
};

const checkInRound: Phase = {
  id: 'around-check-in',
  name: 'Check-in',
  verb: 'speakInTurn',
  minutes: 5,
  minimumMinutes: 2,
  prompt: 'One sentence each: how do you arrive? You may pass.',
  speaks: everybody,
  writes: {},
  optional: true,
};

const endingRound: Phase = {
  id: 'around-ending',
  name: 'Ending round',
  verb: 'speakInTurn',
  minutes: 5,
  minimumMinutes: 2,
  prompt: 'One sentence each: how do you leave, and what do you take with you?',
  speaks: everybody,
  writes: { takeaways: presenter },
  optional: true,
};

/** The elements of Resilience-Based Clinical Supervision around its discussion. Source: see `resilience-based.ts`. */
const resilience: Wrap = {
  id: 'resilience',
  name: 'Resilience elements',
  summary:
    'The agreement, a grounding and a check-in first; at the end one thing to take and one act of care for yourself.',
  opening: [
    {
      id: 'around-agreement',
      name: 'Agreement',
      verb: 'talk',
      minutes: 2,
      minimumMinutes: 1,
      prompt: 'Affirm what keeps this room safe: confidentiality and its limits, and the right to pass.',
      speaks: everybody,
      writes: {},
      optional: true,
    },
    {
      id: 'around-grounding',
      name: 'Grounding',
      verb: 'silence',
      minutes: 3,
      minimumMinutes: 1,
      prompt:
        'Guided by the facilitator’s voice, or quiet your own way: feel the floor, the chair, one breath after another.',
      speaks: [],
      writes: {},
      optional: true,
    },
    {
      id: 'around-systems',
      name: 'Checking in',
      verb: 'speakInTurn',
      minutes: 8,
      minimumMinutes: 3,
      prompt:
        'Privately place yourself: threat, drive or soothing? Then say as much of it as you like. Nobody mends anything.',
      speaks: everybody,
      writes: {},
      checkIn: true,
      optional: true,
    },
  ],
  ending: [
    {
      id: 'around-care',
      name: 'Care for yourself',
      verb: 'speakInTurn',
      minutes: 5,
      minimumMinutes: 3,
      prompt: 'Each: one thing you take with you, and one act of care for yourself today.',
      speaks: everybody,
      writes: { takeaways: presenter },
    },
  ],
};

export const wraps: readonly Wrap[] = [
  { id: 'none', name: 'Nothing', summary: 'The meeting begins and ends with the case.', opening: [], ending: [] },
  {
    id: 'welcome',
    name: 'Welcome',
    summary: 'A short round at the beginning and one at the end.',
    opening: [checkInRound],
    ending: [endingRound],
  },
  resilience,
];
