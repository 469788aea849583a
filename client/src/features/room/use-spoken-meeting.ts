import { leftMs } from '@casecircle/shared/domain/meeting/clock.ts';
import { formatOf, type Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import type { PersonId } from '@casecircle/shared/domain/people.ts';
import { useEffect, useRef } from 'react';
import { announce } from '../../ui/announce.tsx';
import { isLate, isOver } from './clock-words.ts';

/** Speaks what changes in the meeting to those who do not see it: phases, my turn, the last minute, time over. */
export function useSpokenMeeting(meeting: Meeting, me: PersonId, serverOffset: number): void {
  useSpokenChange(stageSpoken(meeting, me));
  useSpokenChange(meeting.turns.speaking === me ? 'It is your turn to speak.' : '');
  useSpokenTime(meeting, serverOffset);
}

/** What is said of the stage when it begins. */
export function stageSpoken(meeting: Meeting, me: PersonId): string {
  const { stage } = meeting;
  const { phases } = formatOf(meeting);
  if (stage.kind === 'closing') return 'The phases are over. The meeting is closing.';
  if (stage.kind === 'closed') return 'The meeting is closed. It can be read, not changed.';
  const phase = stage.kind === 'phase' ? phases[stage.index] : undefined;
  if (stage.kind !== 'phase' || !phase) return '';
  const prompt = (me === meeting.presenter && phase.promptForPresenter) || phase.prompt;
  return `Phase ${stage.index + 1} of ${phases.length}: ${phase.name}. ${prompt}`;
}

function useSpokenChange(words: string): void {
  const before = useRef(words);
  useEffect(() => {
    if (words !== before.current && words !== '') announce(words);
    before.current = words;
  }, [words]);
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
