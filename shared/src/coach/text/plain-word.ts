/** As the dictionary writes a word: lower case, without accents, with a straight apostrophe. */
export function plainWord(text: string): string {
  if (isSmall(text)) return text;
  const straight = text.replaceAll('’', "'").toLowerCase();
  if (/^[a-z'-]*$/.test(straight)) return straight;
  return straight
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd');
}

/** Small Latin letters, hyphens and straight apostrophes only, from there on: nearly every word, so no expression is asked. */
export function isSmall(text: string, from = 0): boolean {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!((code >= 97 && code <= 122) || code === 39 || code === 45)) return false;
  }
  return true;
}
