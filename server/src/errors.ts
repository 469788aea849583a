import type { RefusalCode, Result } from '@casecircle/shared/domain/result.ts';
import { longestImport } from '@casecircle/shared/protocol/groups.ts';
import { type Problem, refusalStatus, refusalWords } from '@casecircle/shared/protocol/refusals.ts';
import { ZodError } from 'zod';

/** The one error that handlers throw: a refusal whose words a person may read. `about` names a field, never words. */
export class AppError extends Error {
  readonly code: RefusalCode;
  readonly about: string | undefined;
  readonly detail: string;
  readonly flaws: Problem['flaws'];

  /** `detail` replaces the usual sentence of the code where a better one is known. */
  constructor(code: RefusalCode, about?: string, detail: string = refusalWords[code], flaws?: Problem['flaws']) {
    super(`refused: ${code}${about === undefined ? '' : ` (${about})`}`);
    this.code = code;
    this.about = about;
    this.detail = detail;
    this.flaws = flaws;
  }
}

/** The value, or the refusal `not-found` where there is none. */
export function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new AppError('not-found');
  return value;
}

/** Passes when a right is there, refuses with `not-allowed` when it is not. */
export function authorise(allowed: boolean, about?: string): void {
  if (!allowed) throw new AppError('not-allowed', about);
}

/** Sentences that fit better than the usual one of their code. */
const betterWords: Record<string, string> = {
  'last-facilitator': 'A group needs a facilitator. Give the role to somebody else first.',
  full: 'This group is full. Ask your facilitator to make room first.',
  formats: 'Your group has as many formats of its own as it can keep. Retire one of them first.',
  'calendar-feeds': 'You have as many calendar addresses as one person can keep. End one of them first.',
  tokens: 'You have as many access tokens as one person can have. Revoke one of them first.',
  running: 'A meeting of this group is running. Close it first; nothing was changed.',
  presents: 'An observer takes no turns. Make them a member first.',
  leavesOn: 'Choose today or a later day, not before their first turn.',
  rotatesFrom: 'Their first turn cannot come after the day on which they leave.',
  email: 'Whoever has this address belongs to the group already.',
  'csv-broken': 'This could not be read as a table. Look for a quotation mark that is never closed, and try again.',
  'csv-columns': 'There is no column called “email”. Write name, email and role into the first line and try again.',
  'csv-empty': 'There is nobody in this table yet: below the first line it needs a line for each person.',
  'csv-long': `This table has more than ${longestImport} lines. Nobody was invited; import it in parts.`,
  version: 'The agreement has changed in the meantime. Please read and accept its current version.',
};

/** The value of a result; a refusal becomes the error that it is. */
export function valueIn<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  const { code, about, sentence } = result.refusal;
  throw new AppError(code, about, sentence ?? betterWords[about ?? ''] ?? refusalWords[code]);
}

/** Any error as the refusal it means. What nobody foresaw is `internal`. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof ZodError) return ofBody(error);
  if (isHttpError(error)) return new AppError(error.status === 413 ? 'too-large' : 'malformed');
  return new AppError('internal');
}

export function toProblem(error: AppError): Problem {
  return {
    type: `urn:casecircle:refusal:${error.code}`,
    title: error.code.replaceAll('-', ' '),
    status: refusalStatus[error.code],
    detail: error.detail,
    code: error.code,
    ...(error.about === undefined ? {} : { about: error.about }),
    ...(error.flaws === undefined ? {} : { flaws: error.flaws }),
  };
}

function ofBody(error: ZodError): AppError {
  const [issue] = error.issues;
  const about = issue?.path.join('.').slice(0, 80) || undefined;
  const tooLong = issue?.code === 'too_big' && issue.origin === 'string';
  return new AppError(tooLong ? 'too-large' : 'malformed', about);
}

/** What Express and its body parser throw for input that they could not read. */
function isHttpError(error: unknown): error is { status: number } {
  return error instanceof Error && 'status' in error && Number(error.status) >= 400 && Number(error.status) < 500;
}
