import type { Phase, PhaseVerb } from '@casecircle/shared/domain/formats/format.ts';
import type { MeetingRole } from '@casecircle/shared/domain/people.ts';

type Rights = Pick<Phase, 'speaks' | 'writes'>;

const presenter: readonly MeetingRole[] = ['presenter'];
const group: readonly MeetingRole[] = ['member', 'facilitator'];
const everybody: readonly MeetingRole[] = ['presenter', 'member', 'facilitator'];

/** Who usually speaks and writes what in a phase of this verb: a sound beginning for one’s own. */
export function usualRights(verb: PhaseVerb): Rights {
  switch (verb) {
    case 'tell':
      return { speaks: presenter, writes: { case: ['presenter', 'facilitator'] } };
    case 'askInTurn':
      return { speaks: everybody, writes: { question: group, answers: presenter } };
    case 'writeAlone':
      return { speaks: [], writes: {} };
    case 'reveal':
      return { speaks: group, writes: { perspective: group, reflection: group, idea: group } };
    case 'speakInTurn':
      return { speaks: group, writes: { perspective: group, reflection: group, idea: group } };
    case 'talkWithoutPresenter':
      return { speaks: group, writes: { perspective: group, reflection: group, idea: group } };
    case 'presenterAnswers':
      return { speaks: presenter, writes: { answers: presenter, marks: presenter, takeaways: presenter } };
    case 'talk':
      return { speaks: everybody, writes: { reflection: everybody, idea: everybody, notes: everybody } };
    case 'silence':
      return { speaks: [], writes: { marks: presenter } };
  }
}
