import type { Area, PhaseVerb, Preparation } from '@casecircle/shared/domain/formats/format.ts';
import type { MeetingRole } from '@casecircle/shared/domain/people.ts';

/** How facilitators read the parts of a method. */
export const verbWords: Record<PhaseVerb, string> = {
  tell: 'The presenter tells',
  askInTurn: 'Questions in turn',
  writeAlone: 'Everybody writes alone',
  reveal: 'What was written is shown',
  speakInTurn: 'Everybody speaks in turn',
  talkWithoutPresenter: 'The group talks, the presenter listens',
  presenterAnswers: 'The presenter answers',
  talk: 'Free conversation',
  silence: 'Silence',
};

export const preparationWords: Record<Preparation, { name: string; means: string }> = {
  case: { name: 'The case in writing', means: 'The presenter writes a question and notes, and shares both.' },
  title: { name: 'A title only', means: 'The case is told, so that nobody reads ahead of the story.' },
  incident: { name: 'The incident', means: 'The presenter writes what happened and stops before what they did.' },
};

/** What people do in an area of the table, as a row of the rights. */
export const areaWords: Record<Area, string> = {
  case: 'Change the case',
  question: 'Write questions',
  answers: 'Answer questions',
  perspective: 'Write perspectives',
  reflection: 'Write reflections',
  idea: 'Write ideas',
  marks: 'Mark what helps',
  notes: 'Write group notes',
  takeaways: 'Write takeaways',
};

export const roleNames: Record<MeetingRole, string> = {
  presenter: 'Presenter',
  member: 'Members',
  facilitator: 'Facilitator',
  observer: 'Observers',
  secretary: 'Secretary',
  interviewer: 'Interviewer',
};

/** The areas in the order of a meeting. */
export const areasInOrder = Object.keys(areaWords) as Area[];
