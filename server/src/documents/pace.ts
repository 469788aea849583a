/** Lets things of weight `burst` pass at once and `perSecond` in the long run; says false for what comes faster. */
export function createPace(perSecond: number, burst: number, now: () => number = performance.now.bind(performance)) {
  let left = burst;
  let last = now();
  return function allowed(weight = 1): boolean {
    const at = now();
    left = Math.min(burst, left + ((at - last) / 1000) * perSecond);
    last = at;
    if (left < weight) return false;
    left -= weight;
    return true;
  };
}
