/** How a piece is written. */
export const shapes = { lower: 0, capital: 1, upper: 2, mixed: 3, single: 4, figure: 5 } as const;

export type Shape = (typeof shapes)[keyof typeof shapes];

/** Of a word or figure: all small, one capital at the start of each part, all capitals, mixed, one capital letter, figures. */
export function shapeOf(text: string): Shape {
  if (isFigure(text.charCodeAt(0))) return shapes.figure;
  if (isSmallFrom(text, 0)) return shapes.lower;
  if (text.length > 1 && isSmallFrom(text, 1) && /^[A-Z][a-z]+$/.test(text)) return shapes.capital;
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters === letters.toLowerCase()) return shapes.lower;
  if (letters.length === 1) return shapes.single;
  if (letters === letters.toUpperCase()) return shapes.upper;
  return /^\p{Lu}/u.test(text) && text.split(/['’-]/).every((part) => tidy.test(part)) ? shapes.capital : shapes.mixed;
}

const tidy = /^(?:\p{Lu}[\p{Ll}\p{M}]*|(?:Mc|Mac|De|Di|La|Le|Van|Fitz|O)\p{Lu}\p{Ll}+|\p{Ll}+)$/u;

function isFigure(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Small Latin letters, hyphens and apostrophes only: nearly every word, so it is not asked of an expression. */
function isSmallFrom(text: string, from: number): boolean {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!((code >= 97 && code <= 122) || code === 39 || code === 45 || code === 0x2019)) return false;
  }
  return true;
}
