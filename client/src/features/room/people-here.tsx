import type { PersonId } from '@casecircle/shared/domain/people.ts';
import classes from './people-here.module.css';
import { useRoom } from './room-context.ts';
import { seatOf } from './running-method.ts';

/** Who is connected, by name: the presenter first, then who leads. Those two are named also while they are away. */
export function PeopleHere() {
  const { present, slot, meeting, connection } = useRoom();
  if (connection.kind !== 'online' || present.length === 0) return <div className={classes.people} />;
  const { lead } = meeting;
  const rank = (person: PersonId) => (person === slot.presenter ? 0 : person === lead ? 1 : 2);
  const people = present.toSorted((one, other) => rank(one) - rank(other));
  const awaited = [...new Set([slot.presenter, ...(lead === null ? [] : [lead])])];
  const away = awaited.filter((person) => !present.includes(person));
  return (
    <div className={classes.people}>
      <span className={classes.count}>{people.length === 1 ? 'Only you are here' : `${people.length} here`}</span>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard. */}
      <ul aria-label="Who is here" tabIndex={0}>
        {people.map((person) => (
          <PersonHere key={person} person={person} />
        ))}
        {away.map((person) => (
          <PersonHere key={person} person={person} away />
        ))}
      </ul>
    </div>
  );
}

function PersonHere({ person, away = false }: { person: PersonId; away?: boolean }) {
  const { slot, meeting, me, nameOf } = useRoom();
  const presents = person === slot.presenter;
  const what = [presents && 'presents', person === meeting.lead && 'leads', seatOf(person, meeting)?.name].filter(
    Boolean,
  );
  return (
    <li data-presents={(presents && !away) || undefined} data-away={away || undefined}>
      {nameOf(person)}
      {what.length > 0 ? ` ${what.join(', ')}` : ''}
      {away ? ', away' : person === me.id ? ' (you)' : ''}
    </li>
  );
}
