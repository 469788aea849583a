import classes from './people-here.module.css';
import { useRoom } from './room-context.ts';

/** Who is connected, by name, the presenter first. */
export function PeopleHere() {
  const { present, meeting, me, nameOf } = useRoom();
  const people = present.toSorted(
    (one, other) => Number(other === meeting.presenter) - Number(one === meeting.presenter),
  );
  if (people.length === 0) return <div className={classes.people} />;
  return (
    <div className={classes.people}>
      <span className={classes.count}>{people.length === 1 ? 'Only you are here' : `${people.length} here`}</span>
      <ul aria-label="Who is here">
        {people.map((person) => (
          <li key={person} data-presents={person === meeting.presenter || undefined}>
            {nameOf(person)}
            {person === meeting.presenter ? ' presents' : person === me.id ? ' (you)' : ''}
          </li>
        ))}
      </ul>
    </div>
  );
}
