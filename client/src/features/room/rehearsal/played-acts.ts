import { goesRound, takesTurns } from '@casecircle/shared/domain/meeting/circle.ts';
import type { Command } from '@casecircle/shared/domain/meeting/command.ts';
import { caseNow, type Meeting, phaseOf } from '@casecircle/shared/domain/meeting/meeting.ts';
import { answerAhead } from '@casecircle/shared/domain/meeting/roles.ts';
import type { Actor } from '@casecircle/shared/domain/people.ts';
import { actorOf, type Circle } from './played-people.ts';

export type Act = { by: Actor; command: Command };

/**
 * What played people ask for as soon as a phase begins, always the same: somebody asks for a turn and somebody passes, those who
 * write alone finish, seats are taken, and once the silenced presenter asks to be brought back.
 */
export function playedActs(meeting: Meeting, { presenter, members }: Circle): Act[] {
  const phase = phaseOf(meeting);
  if (!phase) return [];
  const [first, second, third] = members.map(actorOf);
  const acts: (Act | undefined)[] = [];
  if (phase.chooses === 'seats') {
    const seats = caseNow(meeting).format.seats ?? [];
    acts.push(...members.map(actorOf).map((by, at) => sits(by, seats[at]?.id)));
  }
  if (phase.verb === 'writeAlone') acts.push(act(second, { kind: 'ready', ready: true }));
  if (third && takesTurns(third, meeting)) acts.push(act(third, { kind: 'ask-turn' }));
  if (second && goesRound(phase) && takesTurns(second, meeting)) acts.push(act(second, { kind: 'pass-turn' }));
  if (first && !goesRound(phase) && takesTurns(first, meeting)) acts.push(act(first, { kind: 'ask-turn' }));
  if (asksBack(meeting)) acts.push(act(actorOf(presenter), { kind: 'bring-me-back', wish: true }));
  return acts.filter((one) => one !== undefined);
}

/** The last phase in which others talk before the presenter answers: so little is skipped if they are brought back. */
function asksBack(meeting: Meeting): boolean {
  const answer = answerAhead(meeting);
  if (answer === undefined || meeting.stage.kind !== 'phase') return false;
  const talk = meeting.phases.slice(0, answer).findLastIndex(({ speaks }) => speaks.length > 0);
  return talk === meeting.stage.index;
}

function act(by: Actor | undefined, command: Command): Act | undefined {
  return by && { by, command };
}

function sits(by: Actor, seat: string | undefined): Act | undefined {
  return seat === undefined ? undefined : { by, command: { kind: 'take-seat', person: by.id, seat } };
}
