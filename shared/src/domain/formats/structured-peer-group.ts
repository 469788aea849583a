import type { Format, Seat } from './format.ts';
import { caseWriters, everybody, group, presenter } from './who.ts';

const seats: readonly Seat[] = [
  {
    id: 'skill',
    name: 'One skill',
    prompt: 'Watch a single thing the counsellor does: how it begins, what it brings.',
  },
  {
    id: 'client',
    name: 'The client',
    prompt: 'Listen as the client. Later you speak as “I”: what you felt, hoped, kept back.',
  },
  {
    id: 'counsellor',
    name: 'The counsellor',
    prompt: 'Listen from the counsellor’s chair: what drew you on, what stopped you?',
  },
  {
    id: 'parent',
    name: 'A parent',
    prompt: 'Listen as a parent of the client: what do you worry about, what do you want seen?',
  },
  {
    id: 'partner',
    name: 'A partner',
    prompt: 'Listen as the client’s partner: what changes for you when they change?',
  },
  {
    id: 'friend',
    name: 'A friend',
    prompt: 'Listen as a good friend of the client: what do you know that others do not?',
  },
  {
    id: 'teacher',
    name: 'A teacher',
    prompt: 'Listen as somebody who teaches the client, or works with them every day.',
  },
  { id: 'theory', name: 'One theory', prompt: 'Choose one theory, name it, and look at everything through it alone.' },
  { id: 'metaphor', name: 'A metaphor', prompt: 'Let a comparison come for the whole of it: “This is like …”.' },
  {
    id: 'drawing',
    name: 'A drawing',
    prompt: 'Draw while you listen: near and far, heavy and light. Later describe what you drew.',
  },
];

/**
 * Structured Peer Group Model, 70 minutes; the source gives no minutes, these are our own.
 * Source: Borders 1989/1991 (ERIC ED325722). The prompts are our own words.
 */
export const structuredPeerGroup: Format = {
  id: 'structured-peer-group',
  name: 'Structured Peer Group',
  source: 'Borders 1989/1991 (ERIC ED325722)',
  summary:
    'Everybody looks at one piece of work from a seat of their own, for what the presenter wishes to hear about.',
  preparation: 'case',
  seats,
  phases: [
    {
      id: 'wishes',
      name: 'Wishes',
      verb: 'tell',
      minutes: 8,
      minimumMinutes: 3,
      prompt: 'Listen for what exactly is wished for, and on what.',
      promptForPresenter:
        'Say what you will show, what you ask, and on what you want feedback. Be as exact as you can.',
      speaks: presenter,
      writes: { case: caseWriters },
    },
    {
      id: 'seats',
      name: 'Choosing seats',
      verb: 'talk',
      minutes: 4,
      minimumMinutes: 2,
      prompt: 'Take a seat from which you will listen. Different seats see more than equal ones.',
      promptForPresenter: 'You may ask for a seat that would help you.',
      speaks: everybody,
      writes: {},
      chooses: 'seats',
    },
    {
      id: 'segment',
      name: 'A piece of work',
      verb: 'tell',
      minutes: 10,
      minimumMinutes: 4,
      prompt: 'Stay in your seat and take in what is shown. Keep what strikes you in your notebook.',
      promptForPresenter: 'Read out, or tell, one passage of your work, without comment.',
      speaks: presenter,
      writes: { case: caseWriters },
    },
    {
      id: 'feedback',
      name: 'From the seats',
      verb: 'speakInTurn',
      minutes: 25,
      minimumMinutes: 8,
      prompt: 'Speak from your seat: “As the client, I …”. Stay with what the presenter wished for.',
      promptForPresenter: 'Listen and keep notes for yourself. Nothing has to be answered yet.',
      speaks: group,
      writes: { perspective: group, reflection: group },
    },
    {
      id: 'discussion',
      name: 'Discussion',
      verb: 'talk',
      minutes: 18,
      minimumMinutes: 5,
      prompt: 'Leave your seats and talk together. At the end the facilitator sums up what was said.',
      promptForPresenter: 'Say what you want to hear more about.',
      speaks: everybody,
      writes: {
        question: group,
        perspective: everybody,
        reflection: everybody,
        idea: everybody,
        notes: everybody,
        answers: presenter,
        marks: presenter,
      },
    },
    {
      id: 'check',
      name: 'Was it what you needed?',
      verb: 'presenterAnswers',
      minutes: 5,
      minimumMinutes: 3,
      prompt: 'Listen. The presenter says what was met and what was not.',
      promptForPresenter:
        'Look at what you asked for: what did you get, what is still missing, what do you take along?',
      speaks: presenter,
      writes: { answers: presenter, marks: presenter, takeaways: presenter },
    },
  ],
};
