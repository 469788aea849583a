import type { Format } from './format.ts';
import { caseWriters, everybody, group, presenter } from './who.ts';

/**
 * Resilience-Based Clinical Supervision, five elements, 60 minutes; the source gives no minutes, these are our own. The
 * reflective discussion (32) is told, talked over and seen anew. Nobody is silenced, so there is no protected answer.
 * Source: Stacey, Aubeeluck & Cook; Foundation of Nursing Studies; after Gilbert’s three systems. The prompts are our own words.
 */
export const resilienceBased: Format = {
  id: 'resilience-based',
  name: 'Resilience-Based Supervision',
  source: 'Stacey, Aubeeluck & Cook; Foundation of Nursing Studies',
  summary:
    'First how we are, then what happened and which system it stirred; a kinder second look, and care for oneself.',
  preparation: 'case',
  phases: [
    {
      id: 'agreement',
      name: 'Agreement',
      verb: 'talk',
      minutes: 3,
      minimumMinutes: 1,
      prompt: 'Affirm what keeps this room safe: confidentiality and its limits, and the right to pass.',
      speaks: everybody,
      writes: {},
      optional: true,
    },
    {
      id: 'grounding',
      name: 'Grounding',
      verb: 'silence',
      minutes: 4,
      minimumMinutes: 2,
      prompt:
        'Guided by the facilitator’s voice, or quiet your own way: feel the floor, the chair, one breath after another.',
      speaks: [],
      writes: {},
      optional: true,
    },
    {
      id: 'checking-in',
      name: 'Checking in',
      verb: 'speakInTurn',
      minutes: 13,
      minimumMinutes: 4,
      prompt:
        'Privately place yourself: threat, drive or soothing? Then say as much of it as you like. Nobody mends anything.',
      speaks: everybody,
      writes: {},
      checkIn: true,
    },
    {
      id: 'telling',
      name: 'What happened',
      verb: 'tell',
      minutes: 10,
      minimumMinutes: 4,
      prompt: 'Listen with curiosity. Solutions can wait.',
      promptForPresenter: 'Tell what happened, and in what state you were: before, meanwhile, now.',
      speaks: presenter,
      writes: { case: caseWriters },
    },
    {
      id: 'discussion',
      name: 'Reflective discussion',
      verb: 'talk',
      minutes: 14,
      minimumMinutes: 6,
      prompt:
        'Which system was active: in you, in the client, in the organisation around you? What brought it, what did it do?',
      promptForPresenter: 'Say where you want to look more closely, and where not.',
      speaks: everybody,
      writes: {
        question: group,
        perspective: everybody,
        reflection: everybody,
        notes: everybody,
        answers: presenter,
        marks: presenter,
      },
    },
    {
      id: 'reframing',
      name: 'A kinder look',
      verb: 'talk',
      minutes: 8,
      minimumMinutes: 3,
      prompt: 'What does the inner critic say, and what would a compassionate voice answer? How else can it be seen?',
      promptForPresenter: 'Try the kinder words for yourself. Keep those that are true.',
      speaks: everybody,
      writes: {
        perspective: everybody,
        reflection: everybody,
        idea: everybody,
        notes: everybody,
        marks: presenter,
        takeaways: presenter,
      },
    },
    {
      id: 'ending',
      name: 'Ending',
      verb: 'talk',
      minutes: 8,
      minimumMinutes: 3,
      prompt:
        'Each: one thing you take with you, and one act of care for yourself today. See that nobody leaves troubled.',
      speaks: everybody,
      writes: { reflection: everybody, takeaways: presenter },
    },
  ],
};
