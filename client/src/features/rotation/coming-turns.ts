import type { SeasonView } from '@casecircle/shared/protocol/season.ts';
import { longDay } from '../../ui/when.ts';

export type ComingTurn = { turn: string; person: { id: string; name: string }; day: string };

/** The turns that lie in meetings to come, earliest first, each with the day on the group's clock. */
export function comingTurns({ occurrences, timeZone }: SeasonView): ComingTurn[] {
  return occurrences
    .filter(({ state }) => state === 'planned')
    .flatMap(({ slots, startsAt }) =>
      slots.flatMap(({ turn, presenter }) =>
        turn === null || presenter === null ? [] : [{ turn, person: presenter, day: longDay(startsAt, timeZone) }],
      ),
    );
}
