import type { Phase } from '../formats/format.ts';
import type { Actor, PersonId } from '../people.ts';
import { done, type Refusal, type Result, refuse } from '../result.ts';
import type { Around } from './around.ts';
import { type Meeting, phaseOf } from './meeting.ts';
import { returningNow } from './return.ts';
import { leads, presentsNow, silencesPresenter, voicesIn } from './roles.ts';
import { asked, nextByAsking, nextInRound, passed, type Turns } from './turns.ts';

type TurnCommand = 'ask-turn' | 'pass-turn' | 'next-turn';

/** Where the method gives everybody one contribution a turn. Source: product.md rule 4, background/formats.md 1.13 no. 6. */
export function goesRound({ verb }: Phase): boolean {
  return verb === 'askInTurn' || verb === 'speakInTurn';
}

/** Whether the method lets this person speak in the running phase. A return belongs to the one who comes back to their case. */
export function maySpeak(actor: Actor, meeting: Meeting): boolean {
  const returning = returningNow(meeting);
  if (returning !== undefined) return actor.id === returning;
  const speaks = phaseOf(meeting)?.speaks ?? [];
  const voices = voicesIn(actor, meeting);
  // While the team talks the interviewer listens beside the presenter: background/formats.md 1.4.
  if (voices.includes('interviewer') && silencesPresenter(meeting)) return speaks.includes('interviewer');
  return voices.some((role) => speaks.includes(role));
}

/**
 * Whether this person can have the floor in the running phase. In a round of questions about their own case the presenter
 * only answers, while the floor stays with who asked.
 */
export function takesTurns(actor: Actor, meeting: Meeting): boolean {
  const phase = phaseOf(meeting);
  if (!phase || !maySpeak(actor, meeting)) return false;
  return !(phase.verb === 'askInTurn' && presentsNow(actor.id, meeting));
}

/** Who takes turns now, of those here, in their order; who leads comes last, so as not to set the tone. */
export function circleOf(meeting: Meeting, here: readonly Actor[]): readonly PersonId[] {
  const circle = here.filter((person) => takesTurns(person, meeting));
  const leading = (person: Actor) => Number(leads(person, meeting));
  return circle.toSorted((one, other) => leading(one) - leading(other)).map(({ id }) => id);
}

/** Asks, passes, or gives the floor on: the last is for who leads, and for who speaks (“I am done”). */
export function takeTurn(meeting: Meeting, kind: TurnCommand, actor: Actor, around: Around): Result<Meeting, Refusal> {
  const phase = phaseOf(meeting);
  if (!phase) return refuse('wrong-stage', kind);
  const { turns } = meeting;
  const inOrder = turns.speaking === actor.id || turns.waiting.includes(actor.id);
  switch (kind) {
    case 'ask-turn':
      return takesTurns(actor, meeting)
        ? done({ ...meeting, turns: asked(turns, actor.id) })
        : refuse('wrong-stage', kind);
    case 'pass-turn':
      // Whoever stands in the order can always leave it, also when the method does not hear them any more.
      if (!inOrder && !takesTurns(actor, meeting)) return refuse('wrong-stage', kind);
      return done({ ...meeting, turns: passed(turns, actor.id) });
    case 'next-turn':
      if (!leads(actor, meeting) && turns.speaking !== actor.id) return refuse('not-allowed', kind);
      return done({ ...meeting, turns: next(meeting.turns, phase, circleOf(meeting, around.here)) });
  }
}

function next(turns: Turns, phase: Phase, circle: readonly PersonId[]): Turns {
  return goesRound(phase) ? nextInRound(turns, circle) : nextByAsking(turns, circle);
}
