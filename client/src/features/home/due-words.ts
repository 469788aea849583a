import type { HomeView } from '@casecircle/shared/protocol/home.ts';
import { daysAway, longDay } from '../../ui/when.ts';
import { dueIn } from './to-do.ts';

const numbers = ['Nothing', 'One thing', 'Two things', 'Three things', 'Four things', 'Five things'];

/** The answer to “what do I have to do before Tuesday?”, in one sentence. */
export function dueWords(home: HomeView, toRead: number, zone: string, now: number): string {
  const count = dueIn(home, toRead);
  const things = numbers[count] ?? `${count} things`;
  const { next } = home;
  if (!next) return `${things} ${count < 2 ? 'waits' : 'wait'} for you.`;
  if (next.meeting.status === 'running') return 'Your meeting is running.';
  return `${things} ${count < 2 ? 'has' : 'have'} to be done before ${dayWords(next.meeting.startsAt, zone, now)}.`;
}

function dayWords(instant: number, zone: string, now: number): string {
  const away = daysAway(instant, zone, now);
  if (away === 'today' || away === 'tomorrow') return `the meeting ${away}`;
  return longDay(instant, zone, now);
}
