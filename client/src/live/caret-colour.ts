/** Colours of carets: each gives white text at least 4.5:1 and can be told from its neighbours by lightness too. */
const palette = ['#2f6b5a', '#7a4a8c', '#1f5f8b', '#8a4b2d', '#5b6420', '#8c3f5f', '#3f4f9c', '#5c5145'] as const;

/** The colour of a person's caret, the same on every screen. */
export function caretColour(personId: string): string {
  let sum = 0;
  for (const letter of personId) sum = (sum * 31 + letter.charCodeAt(0)) >>> 0;
  return palette[sum % palette.length] ?? palette[0];
}
