import { goesRound } from '@casecircle/shared/domain/meeting/circle.ts';
import { phaseOf } from '@casecircle/shared/domain/meeting/meeting.ts';
import { Button } from '@mantine/core';
import { announce } from '../../../ui/announce.tsx';
import { nextName } from '../phase-buttons.tsx';
import { useRoom } from '../room-context.ts';
import { actorOf } from './played-people.ts';
import { leftNow, type Rehearsal } from './rehearsal.ts';
import classes from './rehearsal-bar.module.css';

const fiveMinutes = 5 * 60_000;

/** Moves the clock on; and for whoever looks as somebody else than the facilitator, the meeting too. */
export function FastForward({ rehearsal }: { rehearsal: Rehearsal }) {
  const { meeting, me, serverOffset } = useRoom();
  const { letPass, toLastMinute } = rehearsal;
  const { stage } = meeting;
  const asLead = me.id !== meeting.lead && <AsLead rehearsal={rehearsal} />;
  if (stage.kind !== 'phase') return asLead;
  const stopped = stage.clock.kind === 'stopped';
  const late = leftNow(meeting, Date.now() + serverOffset) <= 60_000;
  return (
    <div className={classes.row}>
      <Button
        size="xs"
        variant="default"
        disabled={stopped}
        onClick={() => {
          letPass(fiveMinutes);
          announce('Five minutes have passed.');
        }}
      >
        Let 5 minutes pass
      </Button>
      <Button size="xs" variant="default" disabled={stopped || late} onClick={toLastMinute}>
        To the last minute
      </Button>
      {asLead}
    </div>
  );
}

/** What whoever leads would do now, for those who look as somebody else. */
function AsLead({ rehearsal: { give, circle } }: { rehearsal: Rehearsal }) {
  const { meeting } = useRoom();
  const lead = actorOf(circle.everybody.find(({ id }) => id === meeting.lead) ?? circle.facilitator);
  const phase = phaseOf(meeting);
  const { speaking, waiting } = meeting.turns;
  if (meeting.stage.kind === 'closed') return null;
  if (meeting.stage.kind === 'closing')
    return (
      <Button size="xs" onClick={() => give({ kind: 'close' }, lead)}>
        Close the meeting
      </Button>
    );
  const module = meeting.cases[0].format.modules?.[0];
  const advance = () => {
    if (phase?.chooses === 'module' && meeting.module === null && module)
      give({ kind: 'choose-module', module: module.id }, lead);
    give({ kind: 'advance' }, lead);
  };
  return (
    <>
      {phase && (goesRound(phase) || waiting.length > 0 || speaking !== null) && (
        <Button size="xs" variant="default" onClick={() => give({ kind: 'next-turn' }, lead)}>
          Let the next one speak
        </Button>
      )}
      <Button size="xs" onClick={advance}>
        Go on to: {nextName(meeting)}
      </Button>
    </>
  );
}
