/** A day of the year, near enough for weeks; days of different years are not compared. */
export type Day = { readonly day: number; readonly year: string | undefined };

/**
 * What stands for whom, which town and which first day in one text, kept from one reading to the next: a person whose name was
 * replaced is still this person when the name comes up again, and nobody else gets the same letter.
 */
export type Standing = {
  /** By the words of a name in plain lower case, and by each of them. */
  readonly people: Map<string, string>;
  readonly places: Map<string, string>;
  firstDay?: Day | undefined;
};

export function newStanding(): Standing {
  return { people: new Map(), places: new Map() };
}

/** Forgets whom the text, in plain lower case, knows neither by a word nor by what stands for them, such as the half of a name that was being typed. */
export function forgetLost(plain: string, standing: Standing): void {
  for (const known of [standing.people, standing.places])
    for (const [words, stands] of known) if (!isThere(plain, words) && !isThere(plain, stands)) known.delete(words);
  if (!plain.includes('[first date]')) standing.firstDay = undefined;
}

/** Whether the words stand in the text, and not as a part of longer ones. Both in plain lower case but for the words' capitals. */
export function isThere(plain: string, words: string): boolean {
  const lower = words.toLowerCase();
  for (let at = plain.indexOf(lower); at >= 0; at = plain.indexOf(lower, at + 1))
    if (!isLetter(plain[at - 1]) && !isLetter(plain[at + lower.length])) return true;
  return false;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
