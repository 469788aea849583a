import type { Format } from './format.ts';

/**
 * Structured Group Supervision, six phases, 75 minutes.
 * Source: Wilbur, Roberts-Wilbur, Hart, Morris & Betz 1991/1994; Bahr et al. 1996 (ERIC ED397379).
 * The prompts are our own words.
 */
export const structuredGroupSupervision: Format = {
  id: 'structured-group-supervision',
  name: 'Structured Group Supervision',
  source: 'Wilbur, Roberts-Wilbur, Hart, Morris & Betz 1991/1994',
  summary: 'A clear request, questions in turn, feedback in turn, and the last word for the presenter.',
  preparation: 'case',
  phases: [
    {
      id: 'request',
      name: 'Request for help',
      verb: 'tell',
      minutes: 10,
      minimumMinutes: 4,
      prompt: 'Listen. The phase ends when the request for help is clear to everyone.',
      promptForPresenter: 'Tell the case and say in one sentence what you need help with.',
      speaks: ['presenter'],
      writes: { case: ['presenter', 'facilitator'] },
    },
    {
      id: 'questions',
      name: 'Questions',
      verb: 'askInTurn',
      minutes: 15,
      minimumMinutes: 5,
      prompt: 'Ask one question a turn, for facts and focus. No advice yet. You may always pass.',
      promptForPresenter: 'Answer what you can. “I don’t know” is an answer.',
      speaks: ['member', 'facilitator', 'presenter'],
      writes: {
        case: ['presenter', 'facilitator'],
        question: ['member', 'facilitator'],
        answers: ['presenter'],
      },
    },
    {
      id: 'feedback',
      name: 'Feedback',
      verb: 'speakInTurn',
      minutes: 20,
      minimumMinutes: 8,
      prompt: 'One at a time: “If this were my client, I …”. What you notice in yourself belongs here too.',
      promptForPresenter: 'Listen and keep notes for yourself. You will have the floor afterwards.',
      speaks: ['member', 'facilitator'],
      writes: {
        perspective: ['member', 'facilitator'],
        reflection: ['member', 'facilitator'],
        idea: ['member', 'facilitator'],
        notes: ['member', 'facilitator'],
      },
    },
    {
      id: 'pause',
      name: 'Pause',
      verb: 'silence',
      minutes: 10,
      minimumMinutes: 3,
      prompt: 'A break. Please do not speak with the presenter about the case.',
      promptForPresenter: 'Sort what you heard: what helps, what may help later, what does not fit now.',
      speaks: [],
      writes: { marks: ['presenter'] },
    },
    {
      id: 'response',
      name: 'Presenter’s response',
      verb: 'presenterAnswers',
      minutes: 10,
      minimumMinutes: 4,
      prompt: 'Listen without answering. The presenter has the last word on the case.',
      promptForPresenter: 'Say which feedback is useful to you, which is not, and why.',
      speaks: ['presenter'],
      writes: { marks: ['presenter'], answers: ['presenter'], takeaways: ['presenter'] },
    },
    {
      id: 'process',
      name: 'How we worked',
      verb: 'talk',
      minutes: 10,
      minimumMinutes: 3,
      prompt: 'Look back on how you worked together, not on the client.',
      speaks: ['presenter', 'member', 'facilitator'],
      writes: {
        reflection: ['member', 'facilitator', 'presenter'],
        notes: ['member', 'facilitator', 'presenter'],
        takeaways: ['presenter'],
      },
      optional: true,
    },
  ],
};
