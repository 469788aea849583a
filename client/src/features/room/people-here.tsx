import classes from './people-here.module.css';
import { useRoom } from './room-context.ts';

/** Who is connected, by name, the presenter first. */
export function PeopleHere() {
  const { present, slot, me, nameOf, connection } = useRoom();
  if (connection.kind !== 'online') return <div className={classes.people} />;
  const people = present.toSorted((one, other) => Number(other === slot.presenter) - Number(one === slot.presenter));
  const presenterAway = !people.includes(slot.presenter);
  if (people.length === 0) return <div className={classes.people} />;
  return (
    <div className={classes.people}>
      <span className={classes.count}>{people.length === 1 ? 'Only you are here' : `${people.length} here`}</span>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard. */}
      <ul aria-label="Who is here" tabIndex={0}>
        {people.map((person) => (
          <li key={person} data-presents={person === slot.presenter || undefined}>
            {nameOf(person)}
            {person === slot.presenter ? ' presents' : person === me.id ? ' (you)' : ''}
          </li>
        ))}
        {presenterAway && <li data-away>{nameOf(slot.presenter)} presents, away</li>}
      </ul>
    </div>
  );
}
