import type { Page } from '@playwright/test';

/** How long the page's thread was busy at a stretch while somebody typed, in milliseconds. */
export type Frames = { longest: number; over50: number; p99: number; count: number };

/** Runs in the page, as text: a message follows a message, and how late it comes is how long the thread was busy. */
const follow = `
  const channel = new MessageChannel();
  const followed = { gaps: [], going: true };
  let last = performance.now();
  channel.port1.onmessage = () => {
    const now = performance.now();
    followed.gaps.push(now - last);
    last = now;
    if (followed.going) channel.port2.postMessage(0);
  };
  channel.port2.postMessage(0);
  window.followed = followed;
`;

/** Follows the page's thread from inside; what it gives back ends that and tells. */
export async function followFrames(page: Page): Promise<() => Promise<Frames>> {
  await page.evaluate(`(() => {${follow}})()`);
  return async () => {
    const gaps = await page.evaluate<number[]>('window.followed.going = false, window.followed.gaps');
    const sorted = gaps.filter((gap) => gap > 1).toSorted((one, other) => one - other);
    return {
      longest: sorted.at(-1) ?? 0,
      over50: sorted.filter((gap) => gap > 50).length,
      p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0,
      count: sorted.length,
    };
  };
}
