import type { SeasonView } from '@casecircle/shared/protocol/season.ts';
import { useReaderZone } from '../../ui/reader-zone.ts';
import { daysAway, differs, longDay, placeOf } from '../../ui/when.ts';
import type { Acting } from './acting.ts';
import { capital, isMine, nextOf, nextTurnOf, presenterNames } from './occurrence-words.ts';
import classes from './season.module.css';

type Props = { season: SeasonView; acting: Acting; now: number };

/** Who is next and when I am, in two sentences. */
export function Lead({ season, acting, now }: Props) {
  const { occurrences, timeZone: zone } = season;
  const reader = useReaderZone();
  const next = nextOf(occurrences, now);
  if (next === undefined) return <p className={classes.lead}>No meeting is planned in what is shown.</p>;
  const names = presenterNames(next, acting.me);
  const many = next.slots.length > 1 || isMine(next, acting.me);
  const begun = next.startsAt <= now;
  const when = `${longDay(next.startsAt, zone, now)}, ${daysAway(next.startsAt, reader, now)}`;
  return (
    <div className={classes.lead}>
      <p className={classes.sentence}>
        {names === undefined ? (
          begun ? (
            'Nobody presents now.'
          ) : (
            `Nobody presents yet at the next meeting on ${when}.`
          )
        ) : (
          <>
            <strong>{capital(names)}</strong> {many ? 'present' : 'presents'} {begun ? 'now.' : `next, on ${when}.`}
          </>
        )}{' '}
        <MyTurn season={season} acting={acting} now={now} />
      </p>
      {differs(next.startsAt, reader, zone) && (
        <p className={classes.clock}>Days here are on the clock of {placeOf(zone)}.</p>
      )}
    </div>
  );
}

function MyTurn({ season, acting, now }: Props) {
  const { occurrences, timeZone: zone } = season;
  if (!acting.takesTurns) return null;
  const mine = nextTurnOf(occurrences, acting.me, now);
  if (mine === undefined) return <>You have no turn in what is shown.</>;
  if (mine.key === nextOf(occurrences, now)?.key) return null;
  return (
    <>
      Your turn is on <strong>{longDay(mine.startsAt, zone, now)}</strong>, {daysAway(mine.startsAt, zone, now)}.
    </>
  );
}
