import type { Format } from './format.ts';
import { everybody, group, presenter } from './who.ts';

/**
 * Balint group, 52 minutes: told freely, never written, so no phase opens the case. Whose case it is, the rotation has said.
 * Source: descriptions of Balint societies (about 45 minutes a case); Salinsky on the protection of members. Minutes within
 * the ranges given there. The prompts are our own words.
 */
export const balint: Format = {
  id: 'balint',
  name: 'Balint Group',
  source: 'Balint societies; Salinsky',
  summary: 'A story told without notes; the group imagines both sides of the relationship while the presenter listens.',
  preparation: 'title',
  phases: [
    {
      id: 'story',
      name: 'The story',
      verb: 'tell',
      minutes: 10,
      minimumMinutes: 4,
      prompt: 'Listen to the story, and to what it does in you. Keep pictures and feelings in your notebook.',
      promptForPresenter: 'Tell it as it comes, without notes: the person, what happened between you, how you felt.',
      speaks: presenter,
      writes: {},
    },
    {
      id: 'facts',
      name: 'Facts',
      verb: 'askInTurn',
      minutes: 7,
      minimumMinutes: 3,
      prompt: 'Ask only for facts that you need in order to see the two people. No reasons, no advice.',
      promptForPresenter: 'Answer briefly. What you do not know may stay open, and so may what is yours alone.',
      speaks: everybody,
      writes: { question: group, answers: presenter },
    },
    {
      id: 'group-work',
      name: 'The group imagines',
      verb: 'talkWithoutPresenter',
      minutes: 25,
      minimumMinutes: 10,
      prompt:
        'The case is yours now: what might the client feel, and what the clinician? Body, feelings and images first for yourself, then aloud as you choose. No advice, nothing asked of the presenter.',
      promptForPresenter: 'Move back out of the circle and let them work. You need not correct anything.',
      speaks: group,
      writes: { reflection: group, perspective: group },
    },
    {
      id: 'presenter-returns',
      name: 'The presenter returns',
      verb: 'presenterAnswers',
      minutes: 5,
      minimumMinutes: 2,
      prompt: 'Listen without answering.',
      promptForPresenter: 'Say what reached you, if you like. Saying nothing is just as good.',
      speaks: presenter,
      writes: { answers: presenter, marks: presenter, takeaways: presenter },
    },
    {
      id: 'close',
      name: 'Close',
      verb: 'talk',
      minutes: 5,
      minimumMinutes: 2,
      prompt: 'Look back on the work of the group. The relationship stays open: no verdict on anybody.',
      speaks: everybody,
      writes: { reflection: everybody, takeaways: presenter },
      optional: true,
    },
  ],
};
