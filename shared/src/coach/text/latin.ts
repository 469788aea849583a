const ranges: Readonly<Record<string, string>> = {
  L: 'A-Za-zÀ-ɏ\u1e00-\u1eff',
  Lu: 'A-ZÀ-ÞĀ-ɏ\u1e00-\u1eff',
  Ll: 'a-zß-ɏ\u1e00-\u1eff',
  M: '\u0300-\u036f',
};

/**
 * The expression for letters of the Latin script alone and without the Unicode flag: that is compiled many times faster, which is most of
 * what the first text takes, and is what the coach reads.
 */
export function latin(expression: RegExp): RegExp {
  let inClass = false;
  const source = expression.source.replace(/\\p\{(\w+)\}|\\.|[[\]]/g, (sign, kind?: string) => {
    if (sign === '[' || sign === ']') inClass = sign === '[';
    const letters = kind === undefined ? undefined : ranges[kind];
    if (letters === undefined) return sign;
    return inClass ? letters : `[${letters}]`;
  });
  return new RegExp(source, expression.flags.replace('u', ''));
}
