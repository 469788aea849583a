/** The clock's face for the milliseconds left: `9:59`, and `+1:20 over` once the time is used up. */
export function clockFace(leftMs: number): string {
  if (isOver(leftMs)) return `+${minutesAndSeconds(Math.floor(-leftMs / 1000))} over`;
  return minutesAndSeconds(Math.max(Math.ceil(leftMs / 1000), 0));
}

/** The same for somebody who listens: whole minutes are enough until the last one. */
export function clockSpoken(leftMs: number): string {
  if (isOver(leftMs)) return `${minutes(Math.floor(-leftMs / 60_000))} over time`;
  if (leftMs <= 60_000) return 'less than a minute left';
  return `${minutes(Math.floor(leftMs / 60_000))} left`;
}

/** A second of tolerance, so that the face shows 0:00 before it counts upwards. */
export function isOver(leftMs: number): boolean {
  return leftMs <= -1000;
}

/** The last minute and everything after it. */
export function isLate(leftMs: number): boolean {
  return leftMs <= 60_000;
}

function minutesAndSeconds(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function minutes(count: number): string {
  if (count === 0) return 'less than a minute';
  return count === 1 ? '1 minute' : `${count} minutes`;
}
