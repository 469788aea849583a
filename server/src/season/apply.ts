import { type Result, refuse, unreachable } from '@casecircle/shared/domain/result.ts';
import { endedNow, overlapping, spanFlaw } from '@casecircle/shared/domain/rotation/absence-rules.ts';
import type { ChangeOf, SeasonChange } from '@casecircle/shared/domain/rotation/change.ts';
import { mayChangeSeason } from '@casecircle/shared/domain/rotation/rights.ts';
import { limits } from '@casecircle/shared/protocol/limits.ts';
import { addMeeting, cancelMeeting, moveMeeting, restoreMeeting, setCases, setMethod } from './apply-meeting.ts';
import { addBreak, endBreak, replaced, setOrder, setRhythm, spanSentences } from './apply-plan.ts';
import { exchangeTurns, placePerson, skipTurn, undoException } from './apply-turns.ts';
import { type Ground, mark, withParts } from './ground.ts';
import type { Material } from './material.ts';

/**
 * The material after a change, or why not: the one place that says what a change means, for a preview as for the change
 * itself. Pure. Refusals bring their own sentence.
 */
export function applyChange(ground: Ground, change: SeasonChange): Result<Material> {
  const { exceptions, absences } = ground.material.parts;
  const owners = {
    exception: (id: string) => exceptions.find(({ exception }) => exception.id === id),
    absentee: (id: string) => absences.find((absence) => absence.id === id)?.person,
  };
  if (!mayChangeSeason(ground.by, change, owners)) return refuse('not-allowed', change.kind);
  switch (change.kind) {
    case 'rhythm':
      return setRhythm(ground, change);
    case 'order':
      return setOrder(ground, change);
    case 'break':
      return addBreak(ground, change);
    case 'end-break':
      return endBreak(ground, change);
    case 'move':
      return moveMeeting(ground, change);
    case 'cancel':
      return cancelMeeting(ground, change);
    case 'restore':
      return restoreMeeting(ground, change);
    case 'add':
      return addMeeting(ground, change);
    case 'cases':
      return setCases(ground, change);
    case 'method':
      return setMethod(ground, change);
    case 'skip':
      return skipTurn(ground, change);
    case 'place':
      return placePerson(ground, change);
    case 'exchange':
      return exchangeTurns(ground, change);
    case 'undo':
      return undoException(ground, change);
    case 'away':
      return goAway(ground, change);
    case 'back':
      return comeBack(ground, change);
    default:
      return unreachable(change);
  }
}

const overlapSentence =
  'These days overlap a time away that is there already. Take that one back, or choose other days.';

function goAway(ground: Ground, { person, from, to }: ChangeOf<'away'>): Result<Material> {
  const { absences } = ground.material.parts;
  const role = ground.material.roles.get(person);
  if (role === undefined || role === 'observer') {
    return refuse('malformed', 'person', 'Only members and facilitators of this group can be away from its turns.');
  }
  const flaw = spanFlaw({ from, to }, ground.today);
  if (flaw) return refuse('malformed', 'to', spanSentences[flaw]);
  if (overlapping(absences, { person, from, to })) return refuse('malformed', 'from', overlapSentence);
  const theirs = absences.filter((absence) => absence.person === person && absence.to >= ground.today);
  if (theirs.length >= limits.absencesOfPerson) {
    return refuse('too-many', 'absence', 'You have marked as many times away as can be kept. Take one back first.');
  }
  return withParts(ground, { absences: [...absences, { id: ground.newId(), person, from, to, ...mark(ground) }] });
}

/** Takes back a time away; of one that has begun the days stay that have passed. */
function comeBack(ground: Ground, change: ChangeOf<'back'>): Result<Material> {
  const { absences } = ground.material.parts;
  const absence = absences.find(({ id }) => id === change.absence);
  if (!absence) return refuse('already-done', 'absence', 'This was taken back already. Nothing was changed.');
  if (absence.to < ground.today)
    return refuse('wrong-stage', 'absence', 'This time away is over. Nothing was changed.');
  return withParts(ground, { absences: replaced(absences, absence, endedNow(absence, ground.today)) });
}
