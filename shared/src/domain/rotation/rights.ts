import type { Actor, PersonId } from '../people.ts';
import { mayInGroup } from '../policy.ts';
import { unreachable } from '../result.ts';
import type { SeasonChange } from './change.ts';
import { type Exception, readTurn } from './season.ts';

/** What a change names: an exception and who did it, whose an absence is; undefined for what is not there. */
export type Owners = {
  exception(id: string): { exception: Exception; by: PersonId } | undefined;
  absentee(absence: string): PersonId | undefined;
};

/**
 * Whether somebody may change this about a season. Facilitators may all of it; whoever takes turns, what is their own: their
 * absences, letting an own turn pass, volunteering, and taking back what they did.
 */
export function mayChangeSeason({ id, role }: Actor, change: SeasonChange, owners: Owners): boolean {
  if (mayInGroup(role, 'change-season')) return true;
  if (!mayInGroup(role, 'take-turns')) return false;
  switch (change.kind) {
    case 'away':
      return change.person === id;
    case 'back':
      return owners.absentee(change.absence) === id;
    case 'skip':
      return readTurn(change.turn)?.person === id;
    case 'place':
      return change.person === id && change.placing === 'volunteer';
    case 'undo':
      return isOwn(owners.exception(change.exception), id);
    default:
      return false;
  }
}

/** Theirs to take back: they did it, and it is about them. What somebody did to others in a right that they lost stays. */
function isOwn(laid: ReturnType<Owners['exception']>, id: PersonId): boolean {
  if (laid?.by !== id) return false;
  const { exception } = laid;
  switch (exception.kind) {
    case 'skip':
      return readTurn(exception.turn)?.person === id;
    case 'place':
      return exception.person === id;
    case 'exchange':
      return exception.by === id || readTurn(exception.turn)?.person === id;
    default:
      return unreachable(exception);
  }
}
