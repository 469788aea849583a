import type { Seat } from '@casecircle/shared/domain/formats/format.ts';
import { leads, presentsNow } from '@casecircle/shared/domain/meeting/roles.ts';
import { Button, Menu } from '@mantine/core';
import { keptFocus } from '../../ui/kept-focus.ts';
import { useRoom } from './room-context.ts';
import { runningMethod, seatOf, sittersOf } from './running-method.ts';
import classes from './seats-list.module.css';
import { type Commanding, useCommand } from './use-command.ts';
import { maySit } from './who-leads.ts';

/** The seats of the running method and who sits there. People sit down by themselves, who leads seats anybody. */
export function SeatsList() {
  const { meeting } = useRoom();
  const { give, refused } = useCommand();
  const seats = runningMethod(meeting)?.seats ?? [];
  return (
    <section aria-label="Seats" ref={keptFocus}>
      <ul className={classes.seats}>
        {seats.map((seat) => (
          <SeatItem key={seat.id} seat={seat} give={give} />
        ))}
      </ul>
      {refused !== undefined && (
        <p role="alert" className={classes.refused}>
          {refused}
        </p>
      )}
    </section>
  );
}

type SeatProps = Pick<Commanding, 'give'> & { seat: Seat };

function SeatItem({ seat, give }: SeatProps) {
  const { meeting, me, nameOf } = useRoom();
  const sitters = sittersOf(seat, meeting);
  const names = sitters.map((person) => (person === me.id ? 'you' : nameOf(person)));
  return (
    <li className={classes.seat} data-mine={sitters.includes(me.id) || undefined}>
      <div className={classes.words}>
        <strong>{seat.name}</strong>
        <span className={classes.sitters}>{names.length > 0 ? names.join(', ') : 'free'}</span>
        <p className={classes.prompt}>{seat.prompt}</p>
      </div>
      <div className={classes.buttons}>
        <OwnSeat seat={seat} give={give} />
        {leads(me, meeting) && <AssignSeat seat={seat} give={give} />}
      </div>
    </li>
  );
}

/** Sitting down and getting up oneself. A seat for one that is taken is given on by who leads. */
function OwnSeat({ seat, give }: SeatProps) {
  const { meeting, me, mayGive } = useRoom();
  const sitters = sittersOf(seat, meeting);
  if (!mayGive('take-seat') || me.role === 'observer' || presentsNow(me.id, meeting)) return null;
  const sit = (to: string | null) => () => give({ kind: 'take-seat', person: me.id, seat: to });
  if (sitters.includes(me.id)) {
    return (
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        aria-label={`Get up from ${seat.name}`}
        onClick={sit(null)}
      >
        Get up
      </Button>
    );
  }
  if (seat.role !== undefined && sitters.length > 0) return null;
  return (
    <Button size="compact-sm" variant="light" aria-label={`Sit here: ${seat.name}`} onClick={sit(seat.id)}>
      Sit here
    </Button>
  );
}

function AssignSeat({ seat, give }: SeatProps) {
  const { meeting, me, here, nameOf } = useRoom();
  const others = maySit(here, meeting).filter((person) => person !== me.id);
  const sitters = sittersOf(seat, meeting).filter((person) => person !== me.id);
  const free = others.filter((person) => !sitters.includes(person));
  return (
    <Menu>
      <Menu.Target>
        <Button size="compact-sm" variant="default" aria-label={`Assign ${seat.name}`}>
          Assign
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {free.length + sitters.length === 0 && <Menu.Label>Nobody else is here.</Menu.Label>}
        {free.map((person) => (
          <Menu.Item key={person} onClick={() => give({ kind: 'take-seat', person, seat: seat.id })}>
            {nameOf(person)}
            {from(seatOf(person, meeting))}
          </Menu.Item>
        ))}
        {sitters.map((person) => (
          <Menu.Item key={person} onClick={() => give({ kind: 'take-seat', person, seat: null })}>
            Let {nameOf(person)} get up
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function from(seat: Seat | undefined): string {
  return seat ? `, now ${seat.name}` : '';
}
