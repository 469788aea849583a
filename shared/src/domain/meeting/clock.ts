import type { Instant } from '../people.ts';

/** The time of the running phase. `leftMs` is negative when the phase has run over. */
export type Clock = { kind: 'running'; endsAt: Instant } | { kind: 'stopped'; leftMs: number };

/** Milliseconds left at `now`; negative once the phase has run over. */
export function leftMs(clock: Clock, now: Instant): number {
  return clock.kind === 'running' ? clock.endsAt - now : clock.leftMs;
}

export function running(left: number, now: Instant): Clock {
  return { kind: 'running', endsAt: now + left };
}

/** Adds time. A phase that has run over gets the whole extension from now on, not a part of it. */
export function extended(clock: Clock, addMs: number, now: Instant): Clock {
  const left = Math.max(leftMs(clock, now), 0) + addMs;
  return clock.kind === 'running' ? running(left, now) : { kind: 'stopped', leftMs: left };
}
