import type { Browser, Page } from '@playwright/test';

/** What a trace of Chromium's tells of the page's thread while somebody typed, in milliseconds. */
export type Trace = {
  /** From where a frame's work begins to where it is painted, as in the Long Animation Frames API. */
  frames: Stretches;
  /** Anything the thread does without a pause: key strokes, timers, messages, layout, the garbage collector. */
  tasks: Stretches;
};

export type Stretches = { longest: number; over50: number; p99: number; count: number };

/** As in the Trace Event Format; `ts` and `dur` are microseconds. */
type TraceEvent = {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  id?: string;
  id2?: { local?: string };
  args?: { name?: string };
};

const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline', '__metadata'];

/** Traces the page from now on; what it gives back ends that and tells. */
export async function startTrace(browser: Browser, page: Page): Promise<() => Promise<Trace>> {
  await browser.startTracing(page, { categories });
  return async () => {
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
    const threads = pageThreads(traceEvents);
    const events = traceEvents.filter(({ pid, tid }) => threads.has(`${pid}/${tid}`));
    const trace = { frames: stretches(frameLengths(events)), tasks: stretches(taskLengths(events)) };
    if (trace.tasks.count === 0 || trace.frames.count === 0) throw new Error('The trace holds no tasks or no frames.');
    return trace;
  };
}

function pageThreads(events: readonly TraceEvent[]): Set<string> {
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  return new Set(mains.map(({ pid, tid }) => `${pid}/${tid}`));
}

function taskLengths(events: readonly TraceEvent[]): number[] {
  const tasks = events.filter(({ name, ph }) => ph === 'X' && name === 'RunTask');
  return tasks.map(({ dur = 0 }) => dur / 1_000);
}

function frameLengths(events: readonly TraceEvent[]): number[] {
  const lengths: number[] = [];
  const begun = new Map<string, number>();
  for (const { name, ph, pid, ts, id, id2 } of events.toSorted((one, other) => one.ts - other.ts)) {
    if (name !== 'AnimationFrame') continue;
    const key = `${pid}/${id2?.local ?? id}`;
    const from = begun.get(key);
    if (ph === 'b') begun.set(key, ts);
    else if (ph === 'e' && from !== undefined) lengths.push((ts - from) / 1_000);
  }
  return lengths;
}

function stretches(lengths: readonly number[]): Stretches {
  const sorted = lengths.filter((length) => length > 1).toSorted((one, other) => one - other);
  return {
    longest: sorted.at(-1) ?? 0,
    over50: sorted.filter((length) => length > 50).length,
    p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0,
    count: sorted.length,
  };
}
