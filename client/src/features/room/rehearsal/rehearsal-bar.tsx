import { Button } from '@mantine/core';
import { IconMasksTheater } from '@tabler/icons-react';
import { useId } from 'react';
import { listed } from '../../../ui/listed.ts';
import { ButtonLink } from '../../../ui/text-link.tsx';
import { useRoom } from '../room-context.ts';
import { FastForward } from './fast-forward.tsx';
import { parts, personOf } from './played-people.ts';
import type { Rehearsal } from './rehearsal.ts';
import classes from './rehearsal-bar.module.css';
import { RightsNow } from './rights-now.tsx';

type Props = { rehearsal: Rehearsal; leave: { groupId: string; formatId: string }; again: () => void };

/** Says that this is a rehearsal, always; and how to look at it, move it on, and leave. */
export function RehearsalBar({ rehearsal, leave, again }: Props) {
  const { circle } = rehearsal;
  const { meeting, me } = useRoom();
  const played = circle.everybody.filter(({ id }) => id !== me.id && id !== circle.facilitator.id);
  return (
    <aside aria-label="Rehearsal" className={classes.bar}>
      <p className={classes.notice}>
        <IconMasksTheater size={18} aria-hidden="true" />
        <span>You are rehearsing: nothing is stored or sent, nobody else is here.</span>
      </p>
      <div className={classes.ends}>
        <Button size="xs" variant={meeting.stage.kind === 'closed' ? 'filled' : 'subtle'} onClick={again}>
          Begin again
        </Button>
        <ButtonLink to="/groups/$groupId/formats/$formatId" params={leave} size="xs" variant="default">
          Leave the rehearsal
        </ButtonLink>
      </div>
      <div className={classes.stage}>
        <div className={classes.row}>
          <SeeItAs rehearsal={rehearsal} />
          <FastForward rehearsal={rehearsal} />
        </div>
        <p className={classes.now}>
          <RightsNow />{' '}
          <span className={classes.played}>
            {listed(played.map(({ name }) => name))} are played; the case is invented.
          </span>
        </p>
      </div>
    </aside>
  );
}

function SeeItAs({ rehearsal: { circle, live, seeAs } }: Pick<Props, 'rehearsal'>) {
  const { me } = useRoom();
  const name = useId();
  return (
    <fieldset className={classes.parts}>
      <legend>See it as</legend>
      {parts.map((part) => (
        <label key={part} className={classes.part}>
          <input
            type="radio"
            name={name}
            checked={personOf(part, circle).id === me.id}
            onChange={() => live.getState().part !== part && seeAs(part)}
          />
          {partWords[part]}
        </label>
      ))}
    </fieldset>
  );
}

const partWords = { facilitator: 'Facilitator', presenter: 'Presenter', member: 'Member' } as const;
