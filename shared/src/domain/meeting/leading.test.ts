import { expect, test } from 'vitest';
import type { Command } from './command.ts';
import type { Meeting } from './meeting.ts';
import { leads } from './roles.ts';
import {
  after,
  allHere,
  atPhase,
  caseBy,
  coFacilitator,
  facilitator,
  inPhase,
  meetingOf,
  member,
  observer,
  other,
  presenter,
  refusal,
  twoCases,
} from './testing/meeting-for-tests.ts';

const handTo = (to: string): Command => ({ kind: 'hand-over', to });
const takeOver: Command = { kind: 'take-over' };

test('every facilitator may start, and who does leads alone', () => {
  const meeting = after(meetingOf(), { kind: 'start' }, coFacilitator);
  expect(meeting.lead).toBe(coFacilitator.id);
  expect(refusal(meeting, { kind: 'advance' }, facilitator)).toBe('not-allowed');
});

test('of two who start at once the second is told that it has been done', () => {
  expect(refusal(atPhase(0), { kind: 'start' }, coFacilitator)).toBe('already-done');
});

test('a co-facilitator takes over in one step, whether the lead is away or here', () => {
  const withoutLead = { ...allHere, here: [coFacilitator, member] };
  expect(after(atPhase(1), takeOver, coFacilitator, { around: withoutLead }).lead).toBe(coFacilitator.id);
  const taken = after(atPhase(1), takeOver, coFacilitator);
  expect(refusal(taken, { kind: 'advance' }, facilitator)).toBe('not-allowed');
  expect(refusal(taken, { kind: 'advance' }, coFacilitator)).toBeUndefined();
});

test('nobody takes over twice, in the lobby, or without being a facilitator of the group', () => {
  expect(refusal(atPhase(1), takeOver, facilitator)).toBe('already-done');
  expect(refusal(meetingOf(), takeOver, coFacilitator)).toBe('wrong-stage');
  for (const person of [member, presenter, observer]) expect(refusal(atPhase(1), takeOver, person)).toBe('not-allowed');
});

test('the lead goes to a member and back, and moves by nothing else', () => {
  const handed = after(atPhase(1), handTo(member.id));
  expect(leads(member, handed)).toBe(true);
  expect(refusal(handed, { kind: 'advance' }, facilitator)).toBe('not-allowed');
  const back = after(after(handed, { kind: 'advance' }, member), handTo(facilitator.id), member);
  expect(back.lead).toBe(facilitator.id);
  expect(after(handed, takeOver, facilitator).lead).toBe(facilitator.id);
});

test('the lead goes only to somebody of the group who is here and has a voice', () => {
  const meeting = atPhase(1);
  for (const to of [observer.id, presenter.id, 'nobody', '']) expect(refusal(meeting, handTo(to))).toBe('malformed');
  expect(refusal(meeting, handTo(member.id), facilitator, { ...allHere, here: [facilitator] })).toBe('malformed');
  expect(refusal(meeting, handTo(facilitator.id))).toBe('already-done');
  expect(refusal(meetingOf(), handTo(member.id))).toBe('wrong-stage');
});

test('whoever presents later may lead until then, and keeps the lead in their own case', () => {
  const handed = after(inPhase('ask'), handTo(member.id));
  const own = { ...inPhase('ask', 1), lead: handed.lead };
  expect(refusal(own, { kind: 'advance' }, member)).toBeUndefined();
});

test('a facilitator who presents takes over, when nobody else can', () => {
  const meeting = atPhase(1, meetingOf({ cases: [caseBy(coFacilitator.id)] }));
  expect(after(meeting, takeOver, coFacilitator).lead).toBe(coFacilitator.id);
});

test('a lead who has become an observer leads no more, and a facilitator takes over', () => {
  const handed = after(atPhase(1), handTo(member.id));
  expect(refusal(handed, { kind: 'advance' }, { ...member, role: 'observer' })).toBe('not-allowed');
  expect(after(handed, takeOver, coFacilitator).lead).toBe(coFacilitator.id);
});

const sit = (person: string, seat: string | null): Command => ({ kind: 'take-seat', person, seat });

test('people sit down and get up by themselves, the lead moves anybody', () => {
  const seated = after(inPhase('ask'), sit(member.id, 'client'), member);
  expect(seated.seats).toEqual({ mo: 'client' });
  expect(refusal(seated, sit(other.id, 'client'), member)).toBe('not-allowed');
  expect(after(seated, sit(other.id, 'client')).seats).toEqual({ mo: 'client', ona: 'client' });
  expect(after(seated, sit(member.id, null), member).seats).toEqual({});
});

test('nobody sits in two seats', () => {
  const seated = after(after(inPhase('ask'), sit(member.id, 'client'), member), sit(member.id, 'pen'), member);
  expect(seated.seats).toEqual({ mo: 'pen' });
});

test('a seat with a role has room for one: only the lead sits somebody else there', () => {
  const seated = after(inPhase('ask'), sit(member.id, 'pen'), member);
  expect(refusal(seated, sit(other.id, 'pen'), other)).toBe('not-allowed');
  expect(after(seated, sit(other.id, 'pen')).seats).toEqual({ ona: 'pen' });
});

test('presenter, observers and strangers sit nowhere, and there are no seats but the method’s', () => {
  const meeting = inPhase('ask');
  expect(refusal(meeting, sit(presenter.id, 'pen'), presenter)).toBe('malformed');
  expect(refusal(meeting, sit(observer.id, 'pen'))).toBe('malformed');
  expect(refusal(meeting, sit('nobody', 'pen'))).toBe('malformed');
  expect(refusal(meeting, sit(member.id, 'throne'), member)).toBe('malformed');
  expect(refusal(inPhase('arriving'), sit(member.id, 'pen'), member)).toBe('wrong-stage');
});

test('the lead clears the seat of somebody who has left the group', () => {
  const seated = after(inPhase('ask'), sit(member.id, 'pen'), member);
  const around = { ...allHere, people: [facilitator, presenter] };
  expect(after(seated, sit(member.id, null), facilitator, { around }).seats).toEqual({});
});

test('the module is one of the running method’s, chosen by the lead in any phase of the case', () => {
  const choose = { kind: 'choose-module', module: 'echoes' } as const;
  expect(after(inPhase('round'), choose).module).toBe('echoes');
  expect(after(after(inPhase('tell'), choose), { ...choose, module: 'ideas' }).module).toBe('ideas');
  expect(refusal(inPhase('tell'), choose, member)).toBe('not-allowed');
  expect(refusal(inPhase('tell'), { ...choose, module: 'other' })).toBe('malformed');
  expect(refusal(inPhase('leaving'), choose)).toBe('wrong-stage');
  expect(refusal(atPhase(1), choose)).toBe('malformed');
});

test('seats and module are of one case, and one step too far loses them not', () => {
  const meeting = after(after(inPhase('talk', 1), sit(other.id, 'pen')), { kind: 'choose-module', module: 'ideas' });
  const chosen = { seats: { ona: 'pen' }, module: 'ideas' };
  const ending = after(meeting, { kind: 'advance' });
  expect(after(ending, { kind: 'back' })).toMatchObject(chosen);
  const closing = after(ending, { kind: 'advance' });
  expect(after(after(closing, { kind: 'back' }), { kind: 'back' })).toMatchObject(chosen);
  const first = after(after(inPhase('talk', 0), sit(other.id, 'pen')), { kind: 'choose-module', module: 'ideas' });
  expect(after(first, { kind: 'advance' })).toMatchObject({ seats: {}, module: null });
});

test('the silenced presenter asks to be brought back, takes it back, and a phase change forgets it', () => {
  const wish = (is: boolean): Command => ({ kind: 'bring-me-back', wish: is });
  const asked = after(inPhase('round'), wish(true), presenter);
  expect(asked.bringBack).toBe(true);
  expect(after(asked, wish(false), presenter).bringBack).toBe(false);
  expect(after(asked, { kind: 'advance' }).bringBack).toBe(false);
  expect(after(asked, { kind: 'bring-back' }).bringBack).toBe(false);
});

test('who is not silenced, or not the presenter of this case, has nothing to be brought back from', () => {
  const wish: Command = { kind: 'bring-me-back', wish: true };
  expect(refusal(inPhase('ask'), wish, presenter)).toBe('wrong-stage');
  expect(refusal(twoCases(), wish, presenter)).toBe('wrong-stage');
  expect(refusal(inPhase('arriving'), wish, presenter)).toBe('wrong-stage');
  expect(refusal(inPhase('round'), wish, member)).toBe('not-allowed');
  expect(refusal(inPhase('round', 1), wish, presenter)).toBe('not-allowed');
  expect(refusal(inPhase('round', 1), wish, member)).toBeUndefined();
});

test('nobody asks to be brought back to an answer that the method does not have', () => {
  const round = inPhase('round');
  const phases = round.phases.filter(({ verb }) => verb !== 'presenterAnswers') as unknown as Meeting['phases'];
  const silent = { ...round, phases };
  expect(refusal(silent, { kind: 'bring-me-back', wish: true }, presenter)).toBe('wrong-stage');
  expect(refusal(silent, { kind: 'bring-back' })).toBe('wrong-stage');
});

test.each([0, 1])('bringing back goes to the presenter’s answer in the same case, here case %i', (of) => {
  const answering = after(inPhase('alone', of), { kind: 'bring-back' });
  if (answering.stage.kind !== 'phase') throw new Error('not in a phase');
  expect(answering.phases[answering.stage.index]).toMatchObject({ id: 'answer', of });
});

test('nobody is brought back who may speak, or out of no case', () => {
  for (const id of ['ask', 'talk', 'arriving', 'leaving']) {
    expect(refusal(inPhase(id), { kind: 'bring-back' })).toBe('wrong-stage');
  }
  expect(refusal(inPhase('round'), { kind: 'bring-back' }, presenter)).toBe('not-allowed');
});
