/** A set from words written with blanks between them; an underscore stands for a blank within one entry. */
export function wordsOf(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(
    lines
      .flatMap((line) => line.split(/\s+/))
      .map((word) => word.replaceAll('_', ' '))
      .filter(Boolean),
  );
}
