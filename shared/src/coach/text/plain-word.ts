/** As the dictionary writes a word: lower case, without accents, with a straight apostrophe. */
export function plainWord(text: string): string {
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
