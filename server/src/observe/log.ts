import { type DestinationStream, destination, type Logger, pino } from 'pino';
import type { Config } from '../config.ts';

export type Log = Logger;

/**
 * The server's log: ids, methods, route patterns, codes and times. Never a body, a name, a mail address, a token or
 * anything that somebody wrote: callers pass only such facts, and errors are reduced to where they happened.
 */
export function openLog(config: Pick<Config, 'logLevel'>, to: DestinationStream = standardError()): Log {
  return pino({ level: config.logLevel, base: null, serializers: { err: facts } }, to);
}

/**
 * Standard error, written behind the server's back: a full disk or a reader that has gone costs lines of the log, and
 * never stops the room.
 */
function standardError(): DestinationStream {
  const stream = destination({ dest: 2, sync: false });
  stream.on('error', () => undefined);
  return stream;
}

/** Messages of errors can quote what somebody typed (a database names the value it refused), so they stay out. */
function facts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const code = 'code' in error ? String(error.code).slice(0, 40) : undefined;
  return { type: error.name, code, stack: frames.slice(0, 12).map((line) => line.trim()) };
}
