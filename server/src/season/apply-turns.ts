import { done, type Result, refuse } from '@casecircle/shared/domain/result.ts';
import type { ChangeOf } from '@casecircle/shared/domain/rotation/change.ts';
import { type Exception, readTurn, type Slot } from '@casecircle/shared/domain/rotation/season.ts';
import { limits } from '@casecircle/shared/protocol/limits.ts';
import { computeSeason } from './compute.ts';
import { comingDay, comingTurn, type Ground, hindrance, mark, openDay, withParts } from './ground.ts';
import { lastDay, type Material } from './material.ts';

export function skipTurn(ground: Ground, { turn }: ChangeOf<'skip'>): Result<Material> {
  const found = comingTurn(ground, turn, 'turn');
  return found.ok ? lay(ground, { id: ground.newId(), kind: 'skip', turn }) : found;
}

export function placePerson(ground: Ground, change: ChangeOf<'place'>): Result<Material> {
  const { occurrence, person, placing } = change;
  const day = openDay(ground, occurrence);
  if (!day.ok) return day;
  const hinders = hindrance(ground, person, day.value);
  if (hinders !== undefined) return refuse('malformed', 'person', hinders);
  const slots = ground.computed.slotsOf(occurrence);
  const isOrphan = slots.some(({ presenter }) => presenter === null);
  if (placing === 'volunteer' && !isOrphan) {
    return refuse('already-done', 'occurrence', 'Somebody presents at this meeting already. Nothing was changed.');
  }
  if (slots.every(({ reason }) => reason.kind === 'placed')) {
    return refuse(
      'already-done',
      'occurrence',
      'All cases of this meeting are given already. Take one of them away first.',
    );
  }
  return lay(ground, { id: ground.newId(), kind: 'place', occurrence, person, placing });
}

export function exchangeTurns(ground: Ground, { turn, by, theirs }: ChangeOf<'exchange'>): Result<Material> {
  const given = comingTurn(ground, turn, 'turn');
  if (!given.ok) return given;
  const owner = readTurn(turn)?.person;
  if (owner === undefined || owner === by)
    return refuse('malformed', 'by', 'A swap needs two people. Choose somebody else.');
  const hindersThem = hindrance(ground, by, given.value.day);
  if (hindersThem !== undefined) return refuse('malformed', 'by', hindersThem);
  if (theirs !== null) {
    if (readTurn(theirs)?.person !== by) return refuse('malformed', 'theirs', 'This turn belongs to somebody else.');
    const taken = comingTurn(ground, theirs, 'theirs');
    if (!taken.ok) return taken;
    const hindersOwner = hindrance(ground, owner, taken.value.day);
    if (hindersOwner !== undefined) return refuse('malformed', 'theirs', hindersOwner);
  }
  return lay(ground, { id: ground.newId(), kind: 'exchange', turn, by, theirs });
}

export function undoException(ground: Ground, change: ChangeOf<'undo'>): Result<Material> {
  const { exceptions } = ground.material.parts;
  if (!exceptions.some(({ exception }) => exception.id === change.exception)) {
    return refuse('already-done', 'exception', 'This was taken back already. Nothing was changed.');
  }
  if (hasHappened(ground, change.exception)) {
    return refuse('wrong-stage', 'exception', 'This has taken place, at least in part, and the past stays as it was.');
  }
  return withParts(ground, { exceptions: exceptions.filter(({ exception }) => exception.id !== change.exception) });
}

/** Lays an exception on top of the base, unless it could not come about. */
function lay(ground: Ground, exception: Exception): Result<Material> {
  const { exceptions } = ground.material.parts;
  const open = exceptions.filter((one) => !hasHappened(ground, one.exception.id));
  if (open.length >= limits.exceptionsOfGroup) {
    return refuse(
      'too-many',
      'exception',
      'This season has as many changes on top as it can keep. Take some back first.',
    );
  }
  const after = withParts(ground, { exceptions: [...exceptions, { exception, ...mark(ground) }] });
  return after.ok ? mustHold(ground, after.value, exception) : after;
}

const notHeld = {
  away: 'It does not come about, because who was named is away then.',
  gone: 'It does not come about, because who was named takes no turns then.',
  'here-already': 'It does not come about, because who was named presents at that meeting already.',
};

function mustHold({ now }: Ground, after: Material, { id, kind }: Exception): Result<Material> {
  const { slots } = computeSeason(after, now, lastDay(after, now)).season;
  for (const { because } of slots.flatMap(({ passed }) => passed)) {
    if (because.kind === 'did-not-hold' && because.exception === id)
      return refuse('malformed', kind, notHeld[because.why]);
  }
  if (slots.some((slot) => namesException(slot, id))) return done(after);
  return refuse('already-done', kind, 'This turn is promised to somebody already. Nothing was changed.');
}

function hasHappened(ground: Ground, id: string): boolean {
  if (ground.computed.past.some(({ slots }) => slots.some((slot) => namesException(slot, id)))) return true;
  return ground.computed.season.slots.some(
    (slot) => namesException(slot, id) && !comingDay(ground, slot.occurrence).ok,
  );
}

/** Whether a slot is as it is because of this exception. */
export function namesException({ reason, passed }: Slot, id: string): boolean {
  if ('exception' in reason && reason.exception === id) return true;
  return passed.some(
    ({ because }) => because.kind !== 'did-not-hold' && 'exception' in because && because.exception === id,
  );
}
