/** Lets `burst` things pass at once and `perSecond` in the long run; says false for what comes faster. */
export function createPace(perSecond: number, burst: number, now: () => number = performance.now.bind(performance)) {
  let left = burst;
  let last = now();
  return function allowed(): boolean {
    const at = now();
    left = Math.min(burst, left + ((at - last) / 1000) * perSecond);
    last = at;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
