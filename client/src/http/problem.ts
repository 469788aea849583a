import type { RefusalCode } from '@casecircle/shared/domain/result.ts';
import { Problem, refusalWords } from '@casecircle/shared/protocol/refusals.ts';

/** A refused or failed request. `message` is the sentence to show; `about` names the field, where it was one. */
export class RequestRefused extends Error {
  readonly code: RefusalCode;
  readonly about: string | undefined;
  /** What is wrong with a format, where that was the reason. */
  readonly flaws: NonNullable<Problem['flaws']>;

  constructor(code: RefusalCode, words: string, about?: string, flaws: Problem['flaws'] = []) {
    super(words);
    this.name = 'RequestRefused';
    this.code = code;
    this.about = about;
    this.flaws = flaws;
  }
}

/** Reads what the server says about a refusal; whatever is not a problem document counts as `internal`. */
export function refusedBy(body: unknown): RequestRefused {
  const problem = Problem.safeParse(body);
  if (!problem.success) return new RequestRefused('internal', refusalWords.internal);
  const { code, detail, title, about, flaws } = problem.data;
  return new RequestRefused(code, detail || title, about, flaws);
}

/** What to say when no answer came at all. */
export function unreachableServer(): RequestRefused {
  return new RequestRefused(
    'not-saved',
    'The server did not answer. Nothing you typed was lost. Check your connection and try again.',
  );
}

export function isRefused(error: unknown, code: RefusalCode): boolean {
  return error instanceof RequestRefused && error.code === code;
}
