import { wait } from '../machine/wait.ts';
import type { Writer } from './writer.ts';

/** Lets everybody type, each at their own uneven pace of about ten words a second, online or not. Returns how to stop. */
export function startTyping(writers: readonly Writer[]): () => void {
  let stopped = false;
  for (const writer of writers) void typeOn(writer);
  async function typeOn(writer: Writer): Promise<void> {
    while (!stopped) {
      await wait(50 + Math.random() * 100);
      if (!stopped) writer.type();
    }
  }
  return () => {
    stopped = true;
  };
}

/** Cuts so many connections that were open, at random times over about so long. */
export async function cutConnections(writers: readonly Writer[], cuts: number, overMs: number): Promise<void> {
  for (let done = 0; done < cuts; ) {
    await wait((Math.random() * 2 * overMs) / cuts);
    const online = writers.filter((writer) => writer.isOnline);
    const writer = online[Math.floor(Math.random() * online.length)];
    if (!writer) continue;
    writer.disconnect();
    done += 1;
  }
}
