import type { Instant } from '@casecircle/shared/domain/people.ts';
import type { Log } from '../observe/log.ts';

/** Something that is done again and again. Every run must be safe after a crash in the middle of the last, and beside another process. */
export type Job = { name: string; everyMs: number; run(now: Instant): Promise<void> };

export type Clockwork = {
  /** Does all jobs once, now, whether they are due or not. */
  work(): Promise<void>;
  /** Lets the running job end and starts no other. */
  stop(): Promise<void>;
};

type Around = { log: Log; now: () => Instant };

/** Runs the jobs one after the other, each when its time has come. A job that fails is tried again at its next time. */
export function startClockwork(jobs: readonly Job[], { log, now }: Around, beatMs = 5_000): Clockwork {
  const due = new Map(jobs.map((job) => [job.name, 0]));
  let running: Promise<void> = Promise.resolve();
  let stopped = false;

  async function run(all: boolean): Promise<void> {
    for (const job of jobs) {
      const left = (due.get(job.name) ?? 0) - now();
      // More than it ever waits is left only where the clock was set back.
      if (stopped || (!all && left > 0 && left <= job.everyMs)) continue;
      due.set(job.name, now() + job.everyMs);
      try {
        await job.run(now());
      } catch (error) {
        log.error({ err: error, job: job.name }, 'job failed');
      }
    }
  }

  const next = (all: boolean): Promise<void> => {
    running = running.then(() => run(all));
    return running;
  };
  const timer = setInterval(() => void next(false), beatMs);
  timer.unref();
  return {
    work: () => next(true),
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
