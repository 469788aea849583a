const digits = '0123456789abcdefghijklmnopqrstuvwxyz';

/**
 * Sorted words in one line: each begins with how many letters it shares with the one before (one base-36 digit in
 * upper case or a figure), then the rest. Words are lower case, so an upper-case letter or a figure ends a word.
 */
export function pack(words: readonly string[]): string {
  let before = '';
  let packed = '';
  for (const word of [...new Set(words)].sort()) {
    let shared = 0;
    while (shared < 35 && shared < before.length && before[shared] === word[shared]) shared += 1;
    packed += (digits[shared] ?? '0').toUpperCase() + word.slice(shared).replaceAll("'", '_');
    before = word;
  }
  return packed;
}

/** The words of a packed line, in order. */
export function unpack(packed: string): string[] {
  const words: string[] = [];
  let before = '';
  let at = 0;
  while (at < packed.length) {
    const code = packed.charCodeAt(at);
    let end = at + 1;
    while (end < packed.length && !isMark(packed.charCodeAt(end))) end += 1;
    before = before.slice(0, code < 58 ? code - 48 : code - 55) + packed.slice(at + 1, end).replaceAll('_', "'");
    words.push(before);
    at = end;
  }
  return words;
}

function isMark(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
}
