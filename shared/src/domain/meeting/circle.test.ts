import { expect, test } from 'vitest';
import type { Actor } from '../people.ts';
import { circleOf } from './circle.ts';
import type { Meeting } from './meeting.ts';
import {
  after,
  allHere,
  coFacilitator,
  facilitator,
  inPhase,
  member,
  observer,
  other,
  presenter,
  refusal,
} from './testing/meeting-for-tests.ts';

const next = (meeting: Meeting, by: Actor = facilitator) => after(meeting, { kind: 'next-turn' }, by);

test.each(['ask', 'round'])('in the round of %s the presenter is not in the circle and the lead comes last', (id) => {
  const circle = circleOf(inPhase(id), allHere.here);
  expect(circle).toEqual([coFacilitator.id, member.id, other.id, facilitator.id]);
});

test('where the method gives the presenter a turn like everybody, they are in the round', () => {
  const round = inPhase('round');
  const everybody = round.phases.map((phase) =>
    phase.id === 'round' ? { ...phase, speaks: [...phase.speaks, 'presenter' as const] } : phase,
  ) as unknown as Meeting['phases'];
  expect(circleOf({ ...round, phases: everybody }, allHere.here)).toContain(presenter.id);
});

test('whoever presents the next case is in the circle of this one', () => {
  expect(circleOf(inPhase('round', 0), allHere.here)).toContain(member.id);
  expect(circleOf(inPhase('round', 1), allHere.here)).not.toContain(member.id);
});

test('in the rounds of opening and ending the presenters are in the circle', () => {
  expect(circleOf(inPhase('arriving'), allHere.here)).toContain(presenter.id);
  expect(circleOf(inPhase('leaving'), allHere.here)).toContain(presenter.id);
});

test('the speaker gives the floor on, and nobody else but the lead does', () => {
  const speaking = next(inPhase('ask'));
  expect(speaking.turns.speaking).toBe(coFacilitator.id);
  expect(refusal(speaking, { kind: 'next-turn' }, member)).toBe('not-allowed');
  expect(next(speaking, coFacilitator).turns.speaking).toBe(member.id);
  expect(refusal(inPhase('ask'), { kind: 'next-turn' }, member)).toBe('not-allowed');
});

test('the presenter who answers takes no turn, and the floor stays with who asked', () => {
  const speaking = next(inPhase('ask'));
  expect(refusal(speaking, { kind: 'ask-turn' }, presenter)).toBe('wrong-stage');
  expect(refusal(speaking, { kind: 'next-turn' }, presenter)).toBe('not-allowed');
  expect(refusal(speaking, { kind: 'pass-turn' }, presenter)).toBe('wrong-stage');
});

test('where all talk the presenter asks for the floor like everybody', () => {
  const asked = after(after(inPhase('talk'), { kind: 'ask-turn' }, presenter), { kind: 'ask-turn' }, member);
  expect(next(asked).turns.speaking).toBe(presenter.id);
});

test('who may not speak neither asks nor passes', () => {
  for (const id of ['tell', 'alone', 'silence', 'answer']) {
    expect(refusal(inPhase(id), { kind: 'ask-turn' }, member)).toBe('wrong-stage');
    expect(refusal(inPhase(id), { kind: 'pass-turn' }, member)).toBe('wrong-stage');
  }
  expect(refusal(inPhase('ask'), { kind: 'pass-turn' }, observer)).toBe('not-allowed');
});

test('everybody who may speak passes without a reason, also before their turn', () => {
  const passed = after(inPhase('ask'), { kind: 'pass-turn' }, coFacilitator);
  expect(next(passed).turns.speaking).toBe(member.id);
});

test('who has lost the voice while waiting leaves the order and does not get the floor', () => {
  const asked = after(inPhase('talk'), { kind: 'ask-turn' }, member);
  const now: Actor = { ...member, role: 'observer' };
  const around = { ...allHere, here: [facilitator, now] };
  expect(after(asked, { kind: 'next-turn' }, facilitator, { around }).turns.speaking).toBeNull();
});

test('the lead who presents gives the floor on and is not in the circle', () => {
  const meeting = { ...inPhase('round', 1), lead: member.id };
  const speaking = next(meeting, member);
  expect(speaking.turns.speaking).toBe(facilitator.id);
  expect(circleOf(meeting, allHere.here)).not.toContain(member.id);
});

test('who takes over while others speak goes to the end of the circle', () => {
  const taken = after(inPhase('round'), { kind: 'take-over' }, coFacilitator);
  expect(circleOf(taken, allHere.here).at(-1)).toBe(coFacilitator.id);
});

test('the interviewer listens beside the presenter while the team talks, and speaks where all do', () => {
  const sit = { kind: 'take-seat', person: member.id, seat: 'asker' } as const;
  for (const id of ['round', 'without'])
    expect(refusal(after(inPhase(id), sit), { kind: 'ask-turn' }, member)).toBe('wrong-stage');
  for (const id of ['ask', 'talk'])
    expect(refusal(after(inPhase(id), sit), { kind: 'ask-turn' }, member)).toBeUndefined();
});

test('there are no turns outside a phase', () => {
  const closing = after(inPhase('leaving'), { kind: 'advance' });
  for (const kind of ['ask-turn', 'pass-turn', 'next-turn'] as const)
    expect(refusal(closing, { kind })).toBe('wrong-stage');
});
