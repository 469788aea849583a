import { circleOf, goesRound } from '@casecircle/shared/domain/meeting/circle.ts';
import { phaseOf } from '@casecircle/shared/domain/meeting/meeting.ts';
import { leads } from '@casecircle/shared/domain/meeting/roles.ts';
import { nextByAsking, nextInRound } from '@casecircle/shared/domain/meeting/turns.ts';
import type { PersonId } from '@casecircle/shared/domain/people.ts';
import { Button } from '@mantine/core';
import { type RoomWithRights, useRoom } from './room-context.ts';
import type { Commanding } from './use-command.ts';

/** Gives the floor on. For who leads. */
export function TurnOn({ give }: Pick<Commanding, 'give'>) {
  const room = useRoom();
  const words = turnOnWords(room);
  if (words === undefined) return null;
  return (
    // The second click of a double click would take the floor from whom the first one gave it to.
    <Button size="compact-sm" variant="default" onClick={({ detail }) => detail <= 1 && give({ kind: 'next-turn' })}>
      {words}
    </Button>
  );
}

/** What giving the floor on would do now, in words; undefined where there is nothing to do, or it is not theirs to do. */
export function turnOnWords({ meeting, me, here, nameOf }: RoomWithRights): string | undefined {
  const phase = phaseOf(meeting);
  if (!phase || !leads(me, meeting)) return undefined;
  const { turns } = meeting;
  const circle = circleOf(meeting, here);
  const after = goesRound(phase) ? nextInRound(turns, circle) : nextByAsking(turns, circle);
  if (after.speaking !== null && after.speaking !== turns.speaking)
    return `Give the floor to ${nameOrMe(after.speaking, me.id, nameOf)}`;
  if (after.round > turns.round && (turns.had.length > 0 || turns.passed.length > 0 || turns.speaking !== null))
    return 'End the round';
  return turns.speaking === null ? undefined : 'End the turn';
}

function nameOrMe(person: PersonId, me: PersonId, nameOf: (person: PersonId) => string): string {
  return person === me ? 'me' : nameOf(person);
}
