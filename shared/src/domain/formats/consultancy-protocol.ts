import type { Format } from './format.ts';
import { caseWriters, everybody, group, presenter } from './who.ts';

/**
 * Consultancy Protocol, 50 minutes. The last two of the ten minutes of probing are for the question, restated.
 * Source: Thompson-Grove, Evans & Dunne; NSRF. The prompts are our own words.
 */
export const consultancyProtocol: Format = {
  id: 'consultancy-protocol',
  name: 'Consultancy Protocol',
  source: 'Thompson-Grove, Evans & Dunne; NSRF',
  summary: 'Facts, then questions that open the matter; the presenter asks anew and hears the group think.',
  preparation: 'case',
  phases: [
    {
      id: 'overview',
      name: 'Overview',
      verb: 'tell',
      minutes: 10,
      minimumMinutes: 4,
      prompt: 'Listen for the question within the dilemma.',
      promptForPresenter: 'Give an overview of what you are wrestling with, and frame one question for the group.',
      speaks: presenter,
      writes: { case: caseWriters },
    },
    {
      id: 'clarifying',
      name: 'Clarifying questions',
      verb: 'askInTurn',
      minutes: 5,
      minimumMinutes: 2,
      prompt: 'Ask what can be answered in a few words: who, when, how often.',
      promptForPresenter: 'Answer in a sentence.',
      speaks: everybody,
      writes: { question: group, answers: presenter, case: caseWriters },
    },
    {
      id: 'probing',
      name: 'Probing questions',
      verb: 'askInTurn',
      minutes: 8,
      minimumMinutes: 3,
      prompt: 'Ask what makes the presenter think further: why, what if, what else. Answers are not discussed.',
      promptForPresenter: 'Think aloud. Not every question needs an answer today.',
      speaks: everybody,
      writes: { question: group, answers: presenter, case: caseWriters },
    },
    {
      id: 'restated',
      name: 'The question anew',
      verb: 'tell',
      minutes: 2,
      minimumMinutes: 1,
      prompt: 'Listen whether the question has moved.',
      promptForPresenter: 'Put your question again, in the words that fit it now. It may be the same.',
      speaks: presenter,
      writes: { case: presenter },
    },
    {
      id: 'group-talks',
      name: 'The group talks',
      verb: 'talkWithoutPresenter',
      minutes: 15,
      minimumMinutes: 6,
      prompt:
        'Think together about the question: what stood out, what was left out, of what is everybody silently sure?',
      promptForPresenter: 'Stay silent, listen and take notes for yourself.',
      speaks: group,
      writes: { perspective: group, reflection: group, idea: group, notes: group },
    },
    {
      id: 'presenter-reflects',
      name: 'The presenter reflects',
      verb: 'presenterAnswers',
      minutes: 5,
      minimumMinutes: 2,
      prompt: 'Listen.',
      promptForPresenter: 'Say what you think now, and what you will try. You need not go through everything.',
      speaks: presenter,
      writes: { answers: presenter, marks: presenter, takeaways: presenter },
    },
    {
      id: 'debrief',
      name: 'How we worked',
      verb: 'talk',
      minutes: 5,
      minimumMinutes: 2,
      prompt:
        'Look at the process: was the question a good one, did we keep to it, what shall we do otherwise next time?',
      speaks: everybody,
      writes: { reflection: everybody, notes: everybody, takeaways: presenter },
      optional: true,
    },
  ],
};
