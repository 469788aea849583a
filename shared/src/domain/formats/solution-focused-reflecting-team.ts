import type { Format } from './format.ts';
import { caseWriters, everybody, group, presenter } from './who.ts';

/**
 * Solution-Focused Reflecting Team, six phases, 35 minutes; the first is often done before the meeting.
 * Source: Harry Norman, Bristol Solutions Group; chapter in O’Connell & Palmer 2003. The prompts are our own words.
 */
export const solutionFocusedReflectingTeam: Format = {
  id: 'solution-focused-reflecting-team',
  name: 'Solution-Focused Reflecting Team',
  source: 'Norman, Bristol Solutions Group; in O’Connell & Palmer 2003',
  summary: 'Short and encouraging: clear questions, what impresses us, ideas aloud, and one next step.',
  preparation: 'case',
  phases: [
    {
      id: 'hope',
      name: 'Preparing',
      verb: 'tell',
      minutes: 5,
      minimumMinutes: 1,
      prompt: 'Come to rest. Listen for what the presenter hopes for.',
      promptForPresenter: 'Say in one sentence how you would notice that this half hour was worth it.',
      speaks: presenter,
      writes: { case: caseWriters },
      optional: true,
    },
    {
      id: 'presenting',
      name: 'Presenting',
      verb: 'tell',
      minutes: 5,
      minimumMinutes: 3,
      prompt: 'Listen quietly. Your questions come next.',
      promptForPresenter: 'Tell the case. Nobody will interrupt you.',
      speaks: presenter,
      writes: { case: caseWriters },
    },
    {
      id: 'clarifying',
      name: 'Clarifying',
      verb: 'askInTurn',
      minutes: 8,
      minimumMinutes: 4,
      prompt: 'One question a turn. Look for what is there already: abilities, exceptions, help. Not for faults.',
      promptForPresenter: 'Answer for as long as you like.',
      speaks: everybody,
      writes: { question: group, answers: presenter, case: caseWriters },
    },
    {
      id: 'affirming',
      name: 'Affirming',
      verb: 'speakInTurn',
      minutes: 3,
      minimumMinutes: 2,
      prompt: 'Say what impresses you in what you heard, truthfully, and end there: no “but”.',
      promptForPresenter: 'Listen, and let it be said.',
      speaks: group,
      writes: { perspective: group },
    },
    {
      id: 'reflecting',
      name: 'Reflecting',
      verb: 'speakInTurn',
      minutes: 10,
      minimumMinutes: 4,
      prompt: 'One thought a turn, building on the one before: “I wonder what would happen if …”.',
      promptForPresenter: 'Listen and note what you want to keep. You need not join in.',
      speaks: group,
      writes: { reflection: group, perspective: group, idea: group },
    },
    {
      id: 'closing',
      name: 'Closing',
      verb: 'presenterAnswers',
      minutes: 4,
      minimumMinutes: 2,
      prompt: 'Listen. The presenter ends the case.',
      promptForPresenter: 'Say what seems useful now, and what you will do next.',
      speaks: presenter,
      writes: { answers: presenter, marks: presenter, takeaways: presenter },
    },
  ],
};
