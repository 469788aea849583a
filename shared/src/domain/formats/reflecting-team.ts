import type { Format, Seat } from './format.ts';
import { caseWriters, everybody, group, presenter } from './who.ts';

const seats: readonly Seat[] = [
  {
    id: 'interviewer',
    name: 'Interviewer',
    prompt: 'Talk with the presenter, you alone. Follow their words, ask slowly, and listen with them to the team.',
    role: 'interviewer',
  },
  { id: 'client', name: 'The client', prompt: 'Listen as the person whom the case is about.' },
  { id: 'family', name: 'Someone close', prompt: 'Listen as a mother, a partner or a child of the client.' },
  { id: 'workplace', name: 'The workplace', prompt: 'Listen as a manager or colleague of the presenter.' },
  { id: 'theory', name: 'One theory', prompt: 'Listen with one theory in mind, and keep to it.' },
  {
    id: 'absent',
    name: 'Who is missing',
    prompt: 'Listen for somebody who is hardly mentioned, and lend them your voice.',
  },
  { id: 'strengths', name: 'What works', prompt: 'Listen for what holds, in the client and in the presenter.' },
];

/**
 * Reflecting Team, 60 minutes; the minutes are our own. The answer is split in two: the presenter alone, then with the interviewer.
 * Source: Andersen 1987; for groups Prest, Darden & Keller 1990 and Kellum 2009. The prompts are our own words.
 */
export const reflectingTeam: Format = {
  id: 'reflecting-team',
  name: 'Reflecting Team',
  source: 'Andersen 1987; Prest, Darden & Keller 1990; Kellum 2009',
  summary: 'One person interviews; then the team thinks aloud among themselves, and the presenter may simply listen.',
  preparation: 'case',
  seats,
  phases: [
    {
      id: 'positions',
      name: 'Positions',
      verb: 'talk',
      minutes: 5,
      minimumMinutes: 2,
      prompt: 'Agree on one interviewer. Whoever likes takes a position from which to listen.',
      promptForPresenter: 'Say with whom you would like to talk.',
      speaks: everybody,
      writes: {},
      chooses: 'seats',
    },
    {
      id: 'interview',
      name: 'Interview',
      verb: 'tell',
      minutes: 20,
      minimumMinutes: 6,
      prompt: 'Only the interviewer asks. The team listens and keeps what comes up in the notebook.',
      promptForPresenter: 'Talk with the interviewer as if the two of you were alone.',
      speaks: ['presenter', 'interviewer'],
      writes: { case: caseWriters },
    },
    {
      id: 'team',
      name: 'The team reflects',
      verb: 'talkWithoutPresenter',
      minutes: 12,
      minimumMinutes: 5,
      prompt:
        'Speak to each other, never to the presenter: “I wonder …”, “it may be … and also …”. Begin with something that was said. Be kind about whoever is absent. The interviewer listens.',
      promptForPresenter: 'Sit back and listen. Take what fits and let the rest go by.',
      speaks: group,
      writes: { reflection: group, perspective: group },
    },
    {
      id: 'heard',
      name: 'What I heard',
      verb: 'presenterAnswers',
      minutes: 5,
      minimumMinutes: 3,
      prompt: 'Listen. Nothing has to be explained or defended.',
      promptForPresenter: 'Say what stayed with you, and what did not fit.',
      speaks: presenter,
      writes: { answers: presenter, marks: presenter, takeaways: presenter },
    },
    {
      id: 'conversation',
      name: 'Back in conversation',
      verb: 'tell',
      minutes: 8,
      minimumMinutes: 2,
      prompt: 'Presenter and interviewer go on from there. The team listens again.',
      promptForPresenter: 'Think aloud with the interviewer: what looks different now?',
      speaks: ['presenter', 'interviewer'],
      writes: { answers: presenter, marks: presenter, takeaways: presenter },
    },
    {
      id: 'process',
      name: 'How we worked',
      verb: 'talk',
      minutes: 10,
      minimumMinutes: 3,
      prompt: 'All together: how was it to speak, to listen, to be spoken about?',
      speaks: everybody,
      writes: { reflection: everybody, notes: everybody, takeaways: presenter },
      optional: true,
    },
  ],
};
