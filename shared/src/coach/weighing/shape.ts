import { isSmall } from '../text/plain-word.ts';

/** How a piece is written. */
export const shapes = { lower: 0, capital: 1, upper: 2, mixed: 3, single: 4, figure: 5 } as const;

export type Shape = (typeof shapes)[keyof typeof shapes];

/** Of a word or figure: all small, one capital at the start of each part, all capitals, mixed, one capital letter, figures. */
export function shapeOf(text: string): Shape {
  if (isFigure(text.charCodeAt(0))) return shapes.figure;
  if (isSmall(text)) return shapes.lower;
  if (text.length > 1 && isSmall(text, 1) && /^[A-Z][a-z]+$/.test(text)) return shapes.capital;
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
