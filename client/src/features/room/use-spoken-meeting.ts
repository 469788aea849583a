import { leftMs } from '@casecircle/shared/domain/meeting/clock.ts';
import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import type { Actor, PersonId } from '@casecircle/shared/domain/people.ts';
import { useEffect, useRef } from 'react';
import { announce } from '../../ui/announce.tsx';
import { clockSpoken } from './clock-words.ts';
import { ownPrompt } from './own-prompt.ts';
import { comesAfter, momentOf, momentSpoken, wholeMs } from './phase-moment.ts';
import { phaseTitle } from './phase-parts.ts';
import { useRoom } from './room-context.ts';
import { seatOf } from './running-method.ts';

/** Speaks what changes in the meeting to those who do not see it: phases, my turn, time, who leads, who asks to come back. */
export function useSpokenMeeting(): void {
  const { meeting, me, serverOffset, mayGive, nameOf, presenterName } = useRoom();
  const { lead } = meeting;
  const seat = seatOf(me.id, meeting);
  useSpokenChanges([
    stageSpoken(meeting, me, nameOf),
    seat ? `You sit as: ${seat.name}.` : '',
    meeting.turns.speaking === me.id ? 'It is your turn to speak.' : '',
    lead === null ? '' : lead === me.id ? 'You lead now.' : `${nameOf(lead)} leads now.`,
    meeting.bringBack && mayGive('bring-back') ? `${presenterName} asks to be brought back.` : '',
  ]);
  useSpokenTime(meeting, serverOffset);
  useSpokenClock(meeting, serverOffset);
}

/** What is said of the stage when it begins. */
export function stageSpoken(meeting: Meeting, me: Actor, nameOf: (person: PersonId) => string): string {
  const { stage } = meeting;
  const { phases } = meeting;
  if (stage.kind === 'closing') return 'The phases are over. The meeting is closing.';
  if (stage.kind === 'closed') return 'The meeting is closed. It can be read, not changed.';
  if (stage.kind !== 'phase') return '';
  const title = phaseTitle(meeting, stage.index, nameOf);
  const end = /[.?!]$/.test(title) ? '' : '.';
  return `Phase ${stage.index + 1} of ${phases.length}: ${title}${end} ${ownPrompt(meeting, me)}`;
}

/** Says those of the sentences that are new, in one breath: what is announced at the same time would drown each other. */
function useSpokenChanges(sentences: readonly string[]): void {
  const before = useRef(sentences);
  useEffect(() => {
    const said = before.current;
    before.current = sentences;
    const fresh = sentences.filter((words, at) => words !== '' && words !== said[at]);
    if (fresh.length > 0) announce(fresh.join(' '));
  });
}

/** Says that the clock was stopped, goes on, or got more time; not that another phase brought another clock. */
function useSpokenClock({ stage }: Meeting, serverOffset: number): void {
  const before = useRef(stage);
  useEffect(() => {
    const words = clockChange(before.current, stage, Date.now() + serverOffset);
    if (words !== '') announce(words);
    before.current = stage;
  }, [stage, serverOffset]);
}

/** What is said when the clock of a phase changes from one stage to the next; nothing where the phase changed. */
export function clockChange(before: Meeting['stage'], after: Meeting['stage'], now: number): string {
  if (before.kind !== 'phase' || after.kind !== 'phase' || before.index !== after.index) return '';
  if (before.clock.kind !== after.clock.kind) {
    return after.clock.kind === 'stopped' ? 'The clock is stopped.' : 'The clock goes on.';
  }
  const left = leftMs(after.clock, now);
  if (left - leftMs(before.clock, now) < 30_000) return '';
  return `The phase got more time: ${clockSpoken(left)}.`;
}

/** Half time, two minutes, the last minute, over: each said once when it comes, not when one looks in later. */
function useSpokenTime(meeting: Meeting, serverOffset: number): void {
  const { stage } = meeting;
  const clock = stage.kind === 'phase' ? stage.clock : undefined;
  const whole = wholeMs(meeting);
  useEffect(() => {
    if (clock?.kind !== 'running') return undefined;
    const moment = () => momentOf(leftMs(clock, Date.now() + serverOffset), whole);
    let told = moment();
    const timer = setInterval(() => {
      const now = moment();
      if (comesAfter(now, told)) announce(momentSpoken[now]);
      told = now;
    }, 1000);
    return () => clearInterval(timer);
  }, [clock, whole, serverOffset]);
}
