import type { Actor, PersonId } from '../people.ts';
import { mayInGroup } from '../policy.ts';
import type { SeasonChange } from './change.ts';
import { readTurn } from './season.ts';

/** Whose a thing is that a change names: who did an exception, whose an absence is; undefined for what is not there. */
export type Owners = {
  exceptionBy(exception: string): PersonId | undefined;
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
      return owners.exceptionBy(change.exception) === id;
    default:
      return false;
  }
}
