import { leftMs } from '@casecircle/shared/domain/meeting/clock.ts';
import { caseNow, type Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import type { PersonId } from '@casecircle/shared/domain/people.ts';
import { useEffect, useRef } from 'react';
import { announce } from '../../ui/announce.tsx';
import { clockSpoken, isLate, isOver } from './clock-words.ts';

/** Speaks what changes in the meeting to those who do not see it: phases, my turn, the last minute, time over. */
export function useSpokenMeeting(meeting: Meeting, me: PersonId, serverOffset: number): void {
  useSpokenChange(stageSpoken(meeting, me));
  useSpokenChange(meeting.turns.speaking === me ? 'It is your turn to speak.' : '');
  useSpokenTime(meeting, serverOffset);
  useSpokenClock(meeting, serverOffset);
}

/** What is said of the stage when it begins. */
export function stageSpoken(meeting: Meeting, me: PersonId): string {
  const { stage } = meeting;
  const { phases } = meeting;
  if (stage.kind === 'closing') return 'The phases are over. The meeting is closing.';
  if (stage.kind === 'closed') return 'The meeting is closed. It can be read, not changed.';
  const phase = stage.kind === 'phase' ? phases[stage.index] : undefined;
  if (stage.kind !== 'phase' || !phase) return '';
  const prompt = (me === caseNow(meeting).presenter && phase.promptForPresenter) || phase.prompt;
  return `Phase ${stage.index + 1} of ${phases.length}: ${phase.name}. ${prompt}`;
}

function useSpokenChange(words: string): void {
  const before = useRef(words);
  useEffect(() => {
    if (words !== before.current && words !== '') announce(words);
    before.current = words;
  }, [words]);
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

function useSpokenTime({ stage }: Meeting, serverOffset: number): void {
  const clock = stage.kind === 'phase' ? stage.clock : undefined;
  useEffect(() => {
    if (clock?.kind !== 'running') return undefined;
    const left = () => leftMs(clock, Date.now() + serverOffset);
    let lateSaid = isLate(left());
    let overSaid = isOver(left());
    const timer = setInterval(() => {
      if (!lateSaid && isLate(left())) announce('The last minute of this phase.');
      if (!overSaid && isOver(left())) announce('The time of this phase is over.');
      lateSaid = isLate(left());
      overSaid = isOver(left());
    }, 1000);
    return () => clearInterval(timer);
  }, [clock, serverOffset]);
}
