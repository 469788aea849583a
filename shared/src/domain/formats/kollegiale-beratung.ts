import { consultingModules } from './consulting-modules.ts';
import type { Format } from './format.ts';
import { caseWriters, everybody, group, presenter } from './who.ts';

/**
 * Kollegiale Beratung in six phases, 45 minutes with the round of offered questions between the second and the third.
 * Source: Tietze, Kollegiale Beratung; kollegiale-beratung.de. The moderator is our facilitator. The prompts are our own words.
 */
export const kollegialeBeratung: Format = {
  id: 'kollegiale-beratung',
  name: 'Kollegiale Beratung',
  source: 'Tietze; kollegiale-beratung.de',
  summary:
    'Peers without a leader from outside: one key question, a way of consulting chosen for it, all ideas written down.',
  preparation: 'case',
  seats: [
    {
      id: 'secretary',
      name: 'Secretary',
      prompt: 'Write every contribution into the notes, in the speaker’s words. Sort nothing, leave nothing out.',
      role: 'secretary',
    },
  ],
  modules: consultingModules,
  phases: [
    {
      id: 'casting',
      name: 'Casting',
      verb: 'talk',
      minutes: 5,
      minimumMinutes: 2,
      prompt: 'Find a secretary for this case. All others, but for the presenter, consult.',
      speaks: everybody,
      writes: {},
      chooses: 'seats',
    },
    {
      id: 'account',
      name: 'Account',
      verb: 'tell',
      minutes: 10,
      minimumMinutes: 4,
      prompt:
        'Hold back and listen. The facilitator helps with questions; the two or three of the group come at the end.',
      promptForPresenter: 'Tell what you need to tell, in the order in which it comes.',
      speaks: everybody,
      writes: { case: caseWriters, question: group, answers: presenter },
    },
    {
      id: 'offers',
      name: 'Offered questions',
      verb: 'talk',
      minutes: 5,
      minimumMinutes: 2,
      prompt: 'Only if the presenter has no question yet: offer one sentence each. Otherwise go on.',
      promptForPresenter: 'Listen whether one of them is your question, or nearly so.',
      speaks: everybody,
      writes: { case: presenter, question: group, answers: presenter, marks: presenter },
      optional: true,
    },
    {
      id: 'key-question',
      name: 'Key question',
      verb: 'tell',
      minutes: 5,
      minimumMinutes: 2,
      prompt: 'Listen while the presenter, helped by the facilitator, finds the question.',
      promptForPresenter: 'Write one question about your own part in the matter, and read it out.',
      speaks: ['presenter', 'facilitator'],
      writes: { case: presenter },
    },
    {
      id: 'method',
      name: 'Choosing the way',
      verb: 'talk',
      minutes: 5,
      minimumMinutes: 1,
      prompt: 'Choose the way of consulting that suits the key question. The presenter must be at ease with it.',
      promptForPresenter: 'Say which way you would like, and which you would rather not have.',
      speaks: everybody,
      writes: {},
      chooses: 'module',
    },
    {
      id: 'consultation',
      name: 'Consultation',
      verb: 'speakInTurn',
      minutes: 10,
      minimumMinutes: 6,
      prompt: 'One contribution a turn, unhurried, so that the secretary can follow. No debate.',
      promptForPresenter: 'Only listen. All of it is being written down for you.',
      speaks: group,
      writes: { notes: ['secretary'], perspective: group, reflection: group, idea: group },
      usesModule: true,
    },
    {
      id: 'conclusion',
      name: 'Conclusion',
      verb: 'presenterAnswers',
      minutes: 5,
      minimumMinutes: 3,
      prompt: 'Listen. What the presenter takes, and what not, needs no reasons.',
      promptForPresenter: 'Say what was valuable for your question. You owe nobody a justification.',
      speaks: presenter,
      writes: { answers: presenter, marks: presenter, takeaways: presenter },
    },
  ],
};
