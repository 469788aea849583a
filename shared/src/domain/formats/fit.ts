import { done, type Refusal, type Result, refuse } from '../result.ts';

type Timed = { minutes: number; minimumMinutes: number; optional?: true };

/** The shortest time in which all that is not optional keeps its minimum, in minutes. */
export function shortestOf(phases: readonly Timed[]): number {
  return sum(phases.filter(({ optional }) => !optional).map(({ minimumMinutes }) => minimumMinutes));
}

/**
 * The phases with their minutes in proportion to `slot`, whole, none below its minimum, together exactly `slot`. Optional
 * phases fall away, the last first, where there is no room for their minimum. Refuses `too-short` where even that does not help.
 */
export function fit<One extends Timed>(phases: readonly One[], slot: number): Result<One[], Refusal> {
  const kept = thatHaveRoom(phases, slot);
  if (!kept || kept.length === 0) return refuse('too-short', 'minutes');
  const minutes = wholeMinutes(shares(kept, slot), slot);
  return done(kept.map((phase, index) => ({ ...phase, minutes: minutes[index] ?? phase.minimumMinutes })));
}

function thatHaveRoom<One extends Timed>(phases: readonly One[], slot: number): readonly One[] | undefined {
  if (sum(phases.map(({ minimumMinutes }) => minimumMinutes)) <= slot) return phases;
  const last = phases.findLastIndex(({ optional }) => optional);
  return last < 0 ? undefined : thatHaveRoom(phases.toSpliced(last, 1), slot);
}

/** Whoever would fall below the minimum stands on it; the others share what is left in proportion. `low` holds their places. */
function shares(phases: readonly Timed[], slot: number, low: ReadonlySet<number> = new Set()): number[] {
  const left = slot - sum(phases.map(({ minimumMinutes }, index) => (low.has(index) ? minimumMinutes : 0)));
  const scale = left / (sum(phases.map(({ minutes }, index) => (low.has(index) ? 0 : minutes))) || 1);
  const sunk = phases.flatMap(({ minutes, minimumMinutes }, index) =>
    !low.has(index) && minutes * scale < minimumMinutes ? [index] : [],
  );
  if (sunk.length > 0) return shares(phases, slot, new Set([...low, ...sunk]));
  return phases.map(({ minutes, minimumMinutes }, index) => (low.has(index) ? minimumMinutes : minutes * scale));
}

/** Rounds down, and gives what is left over, a minute each, to those who lost most. */
function wholeMinutes(exact: readonly number[], slot: number): number[] {
  // What is a whole number but for the arithmetic is one.
  const whole = exact.map((minutes) => Math.floor(minutes + 1e-9));
  const byLoss = exact.map((minutes, index) => ({ index, loss: minutes - (whole[index] ?? 0) }));
  byLoss.sort((one, other) => other.loss - one.loss || one.index - other.index);
  for (const { index } of byLoss.slice(0, Math.max(0, slot - sum(whole)))) whole[index] = (whole[index] ?? 0) + 1;
  return whole;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
