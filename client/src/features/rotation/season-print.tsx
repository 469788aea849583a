import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import type { SeasonView } from '@casecircle/shared/protocol/season.ts';
import { clockTime, longDay, placeOf } from '../../ui/when.ts';
import { gist, isHeld } from './occurrence-words.ts';
import classes from './season-print.module.css';

type Props = { season: SeasonView; group: GroupView; now: number };

/** What a printer gets: the days to come with their names, and nothing to press. */
export function SeasonPrint({ season, group, now }: Props) {
  const zone = season.timeZone;
  const coming = season.occurrences.filter(({ startsAt, minutes }) => startsAt + minutes * 60_000 > now);
  return (
    <div className={classes.print} hidden>
      <h1 className={classes.title}>{group.name}</h1>
      <p className={classes.rhythm}>
        {season.rhythmWords ?? 'Coming meetings'}, on the clock of {placeOf(zone)}
      </p>
      <table className={classes.days}>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Time</th>
            <th scope="col">Presents</th>
          </tr>
        </thead>
        <tbody>
          {coming.map((occurrence) => (
            <tr key={occurrence.key} data-off={!isHeld(occurrence) || undefined}>
              <td>{longDay(occurrence.startsAt, zone, now)}</td>
              <td>{isHeld(occurrence) ? clockTime(occurrence.startsAt, zone) : '–'}</td>
              {/* Nobody is “you” on paper. */}
              <td>{gist(occurrence, '')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.rhythm}>Printed on {longDay(now, zone, now)}. What holds is in Casecircle.</p>
    </div>
  );
}
