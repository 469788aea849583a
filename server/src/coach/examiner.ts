import { type ChildProcess, fork } from 'node:child_process';
import { coachText } from '@casecircle/shared/coach/coach-text.ts';
import type { Finding } from '@casecircle/shared/coach/finding.ts';
import type { CoachWords } from '@casecircle/shared/document/coach-words.ts';
import { limits } from '@casecircle/shared/protocol/limits.ts';
import { AppError } from '../errors.ts';
import { Lines } from './lines.ts';

export type Asked = { blocks: readonly string[]; words: CoachWords };
export type Answered = { kind: 'ready' } | { kind: 'read'; findings: Finding[] } | { kind: 'failed' };

/** Runs the coach's engine on words of this server. */
export type Examiner = {
  /**
   * What is still open in these blocks (see `openFindings`). `who` asks: a person, or whose words are read along. Rejects with an
   * `AppError` when it was not looked at, and then nothing is known: `unread`, `too-large`, `too-many`. It never holds words.
   */
  examine(blocks: readonly string[], words: CoachWords, who: string): Promise<Finding[]>;
  stop(): Promise<void>;
};

type Question = Asked & { who: string; resolve: (findings: Finding[]) => void; reject: (why: AppError) => void };

/** Milliseconds. The longest text that is taken is read in half a second; starting comes before reading, on a busy machine. */
const patience = { startingMs: 30_000, readingMs: 4_000, restMs: 20_000 };

const tooLong = `This is more than ${limits.coachCharacters.toLocaleString('en')} characters, longer than the coach can read at once. Nothing was shared; shorten it and try again.`;

/** What one text may take of memory. */
const execArgv = ['--max-old-space-size=512'];

export type ExaminerSettings = Partial<typeof patience> & { program?: URL; now?: () => number };

type Reader = { process: ChildProcess; isReady: boolean };

/**
 * The engine in a process of its own, one question at a time, of all who ask in turn. A text that is not read in time costs its asker
 * the answer and a rest, and everybody else nothing: the process is ended, and the next question starts another. Not a thread: ending
 * one in the middle of its work can take all of Node with it. It is given nothing of the server's environment, and so no secrets.
 */
export function openExaminer(settings: ExaminerSettings = {}): Examiner {
  const { startingMs, readingMs, restMs } = { ...patience, ...settings };
  const { program = new URL('./coach-process.ts', import.meta.url), now = Date.now } = settings;
  const lines = new Lines<Question>();
  const resting = new Map<string, number>();
  let reader: Reader | undefined;
  let reading: Question | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  function start(): Reader {
    const child = fork(program, {
      execArgv,
      env: {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const started = { process: child, isReady: false };
    const isGone = () => reader !== started;
    child.on('message', (answer: Answered) => {
      if (isGone()) return;
      if (answer.kind === 'ready') {
        started.isReady = true;
        giveTime();
      } else if (answer.kind === 'read') settle((asked) => asked.resolve(answer.findings));
      else settle((asked) => asked.reject(new AppError('unread')));
    });
    for (const end of ['error', 'exit'] as const) child.on(end, () => isGone() || lost());
    return started;
  }

  function giveTime(): void {
    clearTimeout(timer);
    if (reading) timer = setTimeout(lost, reader?.isReady ? readingMs : startingMs);
  }

  function settle(answer: (asked: Question) => void): void {
    clearTimeout(timer);
    const asked = reading;
    reading = undefined;
    if (asked) answer(asked);
    readNext();
  }

  function readNext(): void {
    reading = stopped ? undefined : lines.next();
    if (!reading) {
      // What waits keeps this process alive, and nothing else does.
      reader?.process.unref();
      reader?.process.channel?.unref();
      return;
    }
    reader ??= start();
    reader.process.ref();
    reader.process.channel?.ref();
    giveTime();
    const { blocks, words } = reading;
    // What keeps it from being sent ends the process, too.
    reader.process.send({ blocks, words } satisfies Asked, () => undefined);
  }

  /** The process died of what it read, or is at it for too long. */
  function lost(): void {
    const ended = reader;
    reader = undefined;
    ended?.process.kill('SIGKILL');
    const unread = (asked: Question) => asked.reject(new AppError('unread'));
    if (reading && ended?.isReady) {
      resting.set(reading.who, now() + restMs);
      for (const asked of lines.drop(reading.who)) unread(asked);
    }
    settle(unread);
  }

  function isResting(who: string): boolean {
    for (const [one, until] of resting) if (until <= now()) resting.delete(one);
    return resting.has(who);
  }

  return {
    async examine(blocks, words, who) {
      if (stopped || isResting(who)) throw new AppError('unread');
      if (coachText(blocks).length > limits.coachCharacters) throw new AppError('too-large', 'coach', tooLong);
      return new Promise((resolve, reject) => {
        const room = lines.add(who, { blocks, words, who, resolve, reject });
        if (!room) reject(new AppError('too-many', 'coach'));
        else if (!reading) readNext();
      });
    },
    async stop() {
      stopped = true;
      for (const asked of lines.clear()) asked.reject(new AppError('unread'));
      reader?.process.kill('SIGKILL');
    },
  };
}
