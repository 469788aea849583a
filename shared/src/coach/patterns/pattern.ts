import type { Candidate, Category, Level, Reason, Span } from '../finding.ts';

/** A rule that reads the raw text. The group `value`, when there is one, is at the match's end: only it is reported. */
export type Pattern = {
  readonly category: Category;
  readonly level: Level;
  readonly reason: Reason;
  /** Global. No repetition without an upper bound inside another repetition: every pattern takes linear time. */
  readonly find: RegExp;
  readonly check?: (match: RegExpExecArray) => boolean;
};

/** Everything that the patterns see, in the order of the patterns. */
export function matches(text: string, patterns: readonly Pattern[]): Candidate[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern.find)]
      .filter((match) => pattern.check?.(match) ?? true)
      .map((match) => ({ ...spanOf(match), category: pattern.category, level: pattern.level, reason: pattern.reason })),
  );
}

/** Where the value of a match lies, or the whole match, without blanks around it. */
export function spanOf(match: RegExpExecArray): Span {
  const value = match.groups?.value ?? match[0];
  const whole = match.index + match[0].length;
  const start = whole - value.length;
  return { start: start + (value.length - value.trimStart().length), end: start + value.trimEnd().length };
}

export function digitsIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) count += 1;
  }
  return count;
}
