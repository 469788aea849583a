import { entryKinds } from '@casecircle/shared/domain/formats/format.ts';
import { maySpeak } from '@casecircle/shared/domain/meeting/circle.ts';
import { type Meeting, phaseOf } from '@casecircle/shared/domain/meeting/meeting.ts';
import { presentsNow } from '@casecircle/shared/domain/meeting/roles.ts';
import type { Actor } from '@casecircle/shared/domain/people.ts';
import classes from './composer.module.css';
import { oneSpeaker } from './one-speaker.ts';
import { OpenNotebook } from './open-notebook.tsx';
import { useRoom } from './room-context.ts';

/** Why one cannot write for the group now, and where one can write instead. */
export function ComposerClosed({ justKept }: { justKept: boolean }) {
  const { meeting, me, may } = useRoom();
  if (meeting.stage.kind === 'closed') return null;
  return (
    <div className={classes.closed}>
      <p>
        {justKept ? 'Kept in your notebook. ' : ''}
        {may('answers') ? 'You answer right below each entry.' : reason(meeting, me)} Your notebook is always open to
        you.
      </p>
      <OpenNotebook />
    </div>
  );
}

function reason(meeting: Meeting, me: Actor): string {
  const presents = presentsNow(me.id, meeting);
  if (me.role === 'observer' && !presents)
    return 'You are here as an observer: you read the table and keep a notebook, and nothing is asked of you.';
  const phase = phaseOf(meeting);
  if (!phase) return 'The phases are over.';
  if (phase.verb === 'silence') return 'A quiet phase: nobody writes for the group.';
  if (phase.verb === 'reveal') return 'What everybody chose is on the table now.';
  const othersWrite = entryKinds.some((kind) => (phase.writes[kind]?.length ?? 0) > 0);
  if (presents && othersWrite) return 'Now the others write and you listen.';
  const alone = oneSpeaker(meeting);
  if (alone === me.id) return 'You have the floor.';
  return alone === undefined && maySpeak(me, meeting)
    ? 'This phase is for speaking: nobody writes for the group.'
    : 'In this phase you listen.';
}
