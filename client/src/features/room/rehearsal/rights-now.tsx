import { type Area, areas } from '@casecircle/shared/domain/formats/format.ts';
import { maySpeak } from '@casecircle/shared/domain/meeting/circle.ts';
import { listed } from '../../../ui/listed.ts';
import { useRoom } from '../room-context.ts';

const areaWords: Record<Area, string> = {
  question: 'questions',
  perspective: 'perspectives',
  reflection: 'reflections',
  idea: 'ideas',
  case: 'the case',
  answers: 'answers',
  marks: 'what helps',
  notes: 'the group notes',
  takeaways: 'takeaways',
};

/** What whoever one looks as may do at this moment, in a sentence: by the same table that the server decides by. */
export function RightsNow() {
  const { me, meeting, may, nameOf, presents } = useRoom();
  const writes = areas.filter(may).map((area) => areaWords[area]);
  const who = me.role === 'facilitator' ? 'who leads' : presents ? 'who presents' : 'a member';
  const speaks = maySpeak(me, meeting) ? 'may speak' : 'listens';
  return (
    <span>
      {nameOf(me.id)}, {who}: {meeting.stage.kind === 'phase' ? `${speaks} now, and ` : ''}
      {writes.length === 0 ? 'writes in the own notebook only' : `may write ${listed(writes)}`}.
    </span>
  );
}
