const endings: readonly (readonly [string, readonly string[]])[] = [
  ['iness', ['y']],
  ['ily', ['y']],
  ['ies', ['y', 'ie']],
  ['ied', ['y']],
  ['ier', ['y']],
  ['iest', ['y']],
  ['ness', ['']],
  ['less', ['']],
  ['ally', ['al', 'ic']],
  ['ably', ['able']],
  ['ibly', ['ible']],
  ['ly', ['', 'le']],
  ['ings', ['', 'e']],
  ['ing', ['', 'e']],
  ['ers', ['', 'e']],
  ['er', ['', 'e']],
  ['est', ['', 'e']],
  ['ed', ['', 'e']],
  ['es', ['', 'e']],
  ['s', ['']],
];

/** The shorter words that a word may be a form of: "worried" of "worry", "stopped" of "stop". Never the word itself. */
export function stems(word: string): string[] {
  const found: string[] = [];
  for (const [ending, replacements] of endings) {
    if (!word.endsWith(ending) || word.length - ending.length < 3) continue;
    const base = word.slice(0, word.length - ending.length);
    for (const replacement of replacements) found.push(base + replacement);
    if (/^(?:ing|ings|ed|er|ers|est)$/.test(ending) && base.at(-1) === base.at(-2)) found.push(base.slice(0, -1));
  }
  return found;
}
