import { phaseOf } from '@casecircle/shared/domain/meeting/meeting.ts';
import { leads, rolesIn } from '@casecircle/shared/domain/meeting/roles.ts';
import { Button, Group } from '@mantine/core';
import { IconMicrophone } from '@tabler/icons-react';
import { keptFocus } from '../../ui/kept-focus.ts';
import { useRoom } from './room-context.ts';
import classes from './speaking-order.module.css';
import { useCommand } from './use-command.ts';

/** Who has the floor and who waits for it; for oneself, the way in and out. */
export function SpeakingOrder() {
  const { meeting, me, nameOf } = useRoom();
  const { speaking, waiting } = meeting.turns;
  const phase = phaseOf(meeting);
  if (meeting.stage.kind === 'closing') return <Closing />;
  if (!phase) return null;
  if (phase.speaks.every((role) => role === 'presenter') && phase.speaks.length > 0) return <PresenterSpeaks />;
  if (phase.speaks.length === 0) return <p className={classes.quiet}>Nobody speaks in this phase.</p>;
  return (
    <section ref={keptFocus} aria-label="Speaking order" className={classes.order}>
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
      <TurnButtons />
      <WhoPassed />
    </section>
  );
}

/** For whoever gives the floor: whom not to wait for. */
function WhoPassed() {
  const { meeting, nameOf, me } = useRoom();
  const passed = meeting.turns.passed.filter((person) => person !== me.id);
  if (!leads(me, meeting) || passed.length === 0) return null;
  return <p className={classes.quiet}>Passed: {passed.map(nameOf).join(', ')}</p>;
}

function Closing() {
  const { mayGive } = useRoom();
  const words = mayGive('close') ? 'Close the meeting when everyone is ready.' : 'The facilitator closes the meeting.';
  return <p className={classes.quiet}>{words}</p>;
}

/** The method has given the floor already; there is no order to stand in. */
function PresenterSpeaks() {
  const { presents, presenterName } = useRoom();
  return (
    <p className={classes.floor}>
      <IconMicrophone size={18} aria-hidden="true" />
      {presents ? 'You have the floor in this phase' : `${presenterName} has the floor in this phase`}
    </p>
  );
}

function TurnButtons() {
  const { meeting, me, nameOf } = useRoom();
  const { give, refused } = useCommand();
  const { speaking, waiting } = meeting.turns;
  const mayNext = leads(me, meeting) && (waiting.length > 0 || speaking !== null);
  const next = waiting[0];
  return (
    <Group gap="xs" className={classes.buttons}>
      <OwnTurn give={give} />
      {mayNext && (
        <Button size="compact-sm" variant="default" onClick={() => give({ kind: 'next-turn' })}>
          {next === undefined ? 'End the turn' : `Give the floor to ${next === me.id ? 'me' : nameOf(next)}`}
        </Button>
      )}
      {refused !== undefined && (
        <span role="alert" className={classes.quiet}>
          {refused}
        </span>
      )}
    </Group>
  );
}

type Giving = Pick<ReturnType<typeof useCommand>, 'give'>;

function OwnTurn({ give }: Giving) {
  const { meeting, me, mayGive } = useRoom();
  const { speaking, waiting, passed } = meeting.turns;
  const maySpeak = rolesIn(me, meeting).some((role) => phaseOf(meeting)?.speaks.includes(role));
  if (!mayGive('ask-turn')) return null;
  const pass = (words: string) => (
    <Button size="compact-sm" variant="subtle" color="gray" onClick={() => give({ kind: 'pass-turn' })}>
      {words}
    </Button>
  );
  if (speaking === me.id) return pass('I have finished');
  if (waiting.includes(me.id)) return pass('Pass after all');
  if (!maySpeak) return <span className={classes.quiet}>You listen in this phase.</span>;
  return (
    <>
      <Button size="compact-sm" variant="light" onClick={() => give({ kind: 'ask-turn' })}>
        Ask for a turn
      </Button>
      {passed.includes(me.id) ? <span className={classes.quiet}>You passed.</span> : pass('Pass')}
    </>
  );
}
