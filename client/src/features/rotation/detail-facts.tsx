import { wraps } from '@casecircle/shared/domain/formats/wraps.ts';
import type { OccurrenceView, SeasonView } from '@casecircle/shared/protocol/season.ts';
import { useReaderZone } from '../../ui/reader-zone.ts';
import { Tag } from '../../ui/tag.tsx';
import { ButtonLink } from '../../ui/text-link.tsx';
import { TimeInZone } from '../../ui/time-in-zone.tsx';
import { daysAway, wallDateOf } from '../../ui/when.ts';
import classes from './details.module.css';
import { gist, isHeld, isMine } from './occurrence-words.ts';

type Props = { occurrence: OccurrenceView; season: SeasonView; me: string; now: number };

/** When a meeting is for the group and for the reader, how it is held, and the way into it. */
export function DetailFacts({ occurrence, season, me, now }: Props) {
  const { startsAt, minutes, movedFrom, note, meeting, state } = occurrence;
  const held = isHeld(occurrence);
  // As long as its time lasts people still come in.
  const over = state === 'past' && startsAt + minutes * 60_000 <= now;
  const reader = useReaderZone();
  const sameDay = wallDateOf(startsAt, reader) === wallDateOf(startsAt, season.timeZone);
  return (
    <>
      <p className={classes.facts}>
        <TimeInZone instant={startsAt} zone={season.timeZone} show={sameDay ? 'time' : 'day-and-time'} />, {minutes}{' '}
        minutes, {daysAway(startsAt, reader, now)}
        {held && `. ${methodOf(occurrence)}`}
      </p>
      {!held && <p className={classes.sentence}>{gist(occurrence, me)}</p>}
      {movedFrom !== null && (
        <p className={classes.note}>
          Moved from <TimeInZone instant={movedFrom} zone={season.timeZone} />.
        </p>
      )}
      {note !== null && (held || state === 'cancelled') && <p className={classes.note}>{note}</p>}
      {held && isMine(occurrence, me) && (
        <p className={classes.tags}>
          <Tag tone="accent">{over ? 'You presented' : 'You present'}</Tag>
        </p>
      )}
      {meeting !== null && <WayIn meeting={meeting} past={over} mine={isMine(occurrence, me)} />}
    </>
  );
}

function WayIn({ meeting, past, mine }: { meeting: string; past: boolean; mine: boolean }) {
  const params = { meetingId: meeting };
  if (past) {
    return (
      <div className={classes.actions}>
        <ButtonLink to="/meetings/$meetingId/summary" params={params} variant="default" size="xs">
          Summary
        </ButtonLink>
      </div>
    );
  }
  return (
    <div className={classes.actions}>
      {mine && (
        <ButtonLink to="/meetings/$meetingId/prepare" params={params} variant="light" size="xs">
          Prepare your case
        </ButtonLink>
      )}
      <ButtonLink to="/meetings/$meetingId/lobby" params={params} variant="default" size="xs">
        Go to the lobby
      </ButtonLink>
    </div>
  );
}

function methodOf({ format, wrap }: OccurrenceView): string {
  const around = wrap === 'none' ? undefined : wraps.find(({ id }) => id === wrap)?.name;
  return around === undefined ? format : `${format}, with ${around}`;
}
