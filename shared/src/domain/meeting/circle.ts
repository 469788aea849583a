import type { Phase } from '../formats/format.ts';
import type { Actor, PersonId } from '../people.ts';
import { done, type Refusal, type Result, refuse } from '../result.ts';
import type { Around } from './around.ts';
import { type Meeting, phaseOf } from './meeting.ts';
import { leads, presentsNow, voicesIn } from './roles.ts';
import { asked, nextByAsking, nextInRound, passed, type Turns } from './turns.ts';

type TurnCommand = 'ask-turn' | 'pass-turn' | 'next-turn';

/** Where the method gives everybody one contribution a turn. */
export function goesRound({ verb }: Phase): boolean {
  return verb === 'askInTurn' || verb === 'speakInTurn';
}

/** Whether the method lets this person speak in the running phase. */
export function maySpeak(actor: Actor, meeting: Meeting): boolean {
  const speaks = phaseOf(meeting)?.speaks ?? [];
  return voicesIn(actor, meeting).some((role) => speaks.includes(role));
}

/**
 * Who takes turns now, of those here, in their order; who leads comes last. The presenter answers, or is silent, and is
 * never part of the round in their own case.
 */
export function circleOf(meeting: Meeting, here: readonly Actor[]): readonly PersonId[] {
  const circle = here.filter((person) => maySpeak(person, meeting) && !presentsNow(person.id, meeting));
  const leading = (person: Actor) => Number(leads(person, meeting));
  return circle.toSorted((one, other) => leading(one) - leading(other)).map(({ id }) => id);
}

export function takeTurn(meeting: Meeting, kind: TurnCommand, actor: Actor, around: Around): Result<Meeting, Refusal> {
  const phase = phaseOf(meeting);
  if (!phase) return refuse('wrong-stage', kind);
  const { turns } = meeting;
  switch (kind) {
    case 'ask-turn':
      return maySpeak(actor, meeting)
        ? done({ ...meeting, turns: asked(turns, actor.id) })
        : refuse('wrong-stage', kind);
    case 'pass-turn':
      return done({ ...meeting, turns: passed(turns, actor.id) });
    case 'next-turn':
      if (!leads(actor, meeting) && turns.speaking !== actor.id) return refuse('not-allowed', kind);
      return done({ ...meeting, turns: next(meeting, phase, around) });
  }
}

function next(meeting: Meeting, phase: Phase, { here }: Around): Turns {
  const circle = circleOf(meeting, here);
  if (goesRound(phase)) return nextInRound(meeting.turns, circle);
  return nextByAsking(meeting.turns, [...circle, ...here.map(({ id }) => id)]);
}
