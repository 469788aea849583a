import type { Page } from '@playwright/test';

/** How long the page's thread was busy at a stretch while somebody typed, in milliseconds. */
export type Frames = { longest: number; over50: number; p99: number; count: number };

/** Follows the page's thread from inside: how late each of a row of immediate messages comes. */
export async function followFrames(page: Page): Promise<() => Promise<Frames>> {
  await page.evaluate(() => {
    const gaps: number[] = [];
    const channel = new MessageChannel();
    let last = performance.now();
    let going = true;
    channel.port1.onmessage = () => {
      const now = performance.now();
      gaps.push(now - last);
      last = now;
      if (going) channel.port2.postMessage(0);
    };
    channel.port2.postMessage(0);
    Object.assign(window, {
      benchGaps: gaps,
      benchStop: () => {
        going = false;
      },
    });
  });
  return () =>
    page.evaluate(() => {
      const { benchGaps, benchStop } = window as unknown as { benchGaps: number[]; benchStop: () => void };
      benchStop();
      const sorted = benchGaps.filter((gap) => gap > 1).sort((one, other) => one - other);
      return {
        longest: sorted.at(-1) ?? 0,
        over50: sorted.filter((gap) => gap > 50).length,
        p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0,
        count: sorted.length,
      };
    });
}
