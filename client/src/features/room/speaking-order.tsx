import { circleOf, goesRound } from '@casecircle/shared/domain/meeting/circle.ts';
import { phaseOf } from '@casecircle/shared/domain/meeting/meeting.ts';
import { leads } from '@casecircle/shared/domain/meeting/roles.ts';
import type { PersonId } from '@casecircle/shared/domain/people.ts';
import { Group } from '@mantine/core';
import { IconMicrophone } from '@tabler/icons-react';
import { keptFocus } from '../../ui/kept-focus.ts';
import { BringMeBack } from './bring-me-back.tsx';
import { oneSpeaker } from './one-speaker.ts';
import { OwnTurn } from './own-turn.tsx';
import { ReadyPart } from './ready-part.tsx';
import { useRoom } from './room-context.ts';
import { RoundPart } from './round-part.tsx';
import classes from './speaking-order.module.css';
import { TurnOn } from './turn-on.tsx';
import { useCommand } from './use-command.ts';

/** Who has the floor and who waits for it; for oneself, the way in and out. */
export function SpeakingOrder() {
  const { meeting, here } = useRoom();
  const phase = phaseOf(meeting);
  if (meeting.stage.kind === 'closing') return <Closing />;
  if (!phase) return null;
  if (phase.verb === 'writeAlone' || phase.verb === 'silence') return <InSilence speaks={phase.speaks.length > 0} />;
  const alone = oneSpeaker(meeting);
  if (alone !== undefined) return <OneSpeaks who={alone} />;
  if (phase.speaks.length === 0) return <p className={classes.quiet}>Nobody speaks in this phase.</p>;
  return (
    <section ref={keptFocus} aria-label="Speaking order" className={classes.order}>
      {goesRound(phase) ? <RoundPart circle={circleOf(meeting, here)} /> : <FreeTalk />}
      <TurnButtons />
      <BringMeBack />
    </section>
  );
}

function FreeTalk() {
  const { meeting, me, nameOf } = useRoom();
  const { speaking, waiting, passed } = meeting.turns;
  const others = passed.filter((person) => person !== me.id);
  return (
    <>
      <p className={classes.floor} data-mine={speaking === me.id || undefined}>
        <IconMicrophone size={18} aria-hidden="true" />
        {speaking === null
          ? 'The floor is free'
          : speaking === me.id
            ? 'Your turn'
            : `${nameOf(speaking)} has the floor`}
      </p>
      {waiting.length > 0 && (
        <div className={classes.line}>
          <span className={classes.quiet} aria-hidden="true">
            Waiting:
          </span>
          <ol className={classes.waiting} aria-label="Waiting to speak">
            {waiting.map((person) => (
              <li key={person} data-mine={person === me.id || undefined}>
                {person === me.id ? 'You' : nameOf(person)}
              </li>
            ))}
          </ol>
        </div>
      )}
      {leads(me, meeting) && others.length > 0 && (
        <p className={classes.quiet}>Passed: {others.map(nameOf).join(', ')}</p>
      )}
    </>
  );
}

function TurnButtons() {
  const { give, refused } = useCommand();
  return (
    <Group gap="xs" className={classes.buttons}>
      <OwnTurn give={give} />
      <TurnOn give={give} />
      {refused !== undefined && (
        <span role="alert" className={classes.quiet}>
          {refused}
        </span>
      )}
    </Group>
  );
}

function InSilence({ speaks }: { speaks: boolean }) {
  return (
    <section ref={keptFocus} aria-label="Speaking order" className={classes.order}>
      {!speaks && <p className={classes.quiet}>Nobody speaks in this phase.</p>}
      <ReadyPart />
      <BringMeBack />
    </section>
  );
}

function Closing() {
  const { mayGive } = useRoom();
  const words = mayGive('close') ? 'Close the meeting when everyone is ready.' : 'The facilitator closes the meeting.';
  return <p className={classes.quiet}>{words}</p>;
}

/** The method has given the floor already; there is no order to stand in. */
function OneSpeaks({ who }: { who: PersonId }) {
  const { me, nameOf } = useRoom();
  return (
    <p className={classes.floor}>
      <IconMicrophone size={18} aria-hidden="true" />
      {who === me.id ? 'You have the floor in this phase' : `${nameOf(who)} has the floor in this phase`}
    </p>
  );
}
