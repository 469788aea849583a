export type Shape = 'lower' | 'capital' | 'upper' | 'mixed';

/** One word of the text, without a possessive ending. */
export type Token = {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower case, without accents, with a straight apostrophe: as the dictionaries write it. */
  readonly lower: string;
  readonly shape: Shape;
  readonly possessive: boolean;
  /** Begins a sentence, a line, a list item or a quotation, where a capital proves nothing. */
  readonly first: boolean;
  /** What stands between the word before (its possessive ending too) and this one. */
  readonly gap: string;
};

const word = /\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*/gu;
const titlesWithPoint =
  /^(?:dr|mr|mrs|ms|mx|prof|rev|fr|sr|jr|st|sgt|lt|capt|hon|drs|messrs|gov|sen|rep|pt|vs|no|ave|apt|mt|ft|hx|dx|tx)$/;

/** The text's words in order. Linear in its length. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const match of text.matchAll(word)) {
    const raw = match[0];
    const possessive = /['’]s$/i.test(raw);
    const kept = possessive ? raw.slice(0, -2) : raw;
    if (kept === '') continue;
    const gap = text.slice(from, match.index);
    const before = tokens.at(-1);
    tokens.push({
      index: tokens.length,
      start: match.index,
      end: match.index + kept.length,
      text: kept,
      lower: plainWord(kept),
      shape: shapeOf(kept),
      possessive:
        possessive || /^['’](?:\s|$)/.test(text.slice(match.index + raw.length, match.index + raw.length + 2)),
      first: beginsSentence(gap, before),
      gap,
    });
    from = match.index + raw.length;
  }
  return tokens;
}

/** As the dictionaries write a word. */
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

function shapeOf(text: string): Shape {
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters === letters.toLowerCase()) return 'lower';
  if (letters.length > 1 && letters === letters.toUpperCase()) return 'upper';
  const parts = text.split(/['’-]/);
  const tidy = parts.every((part) =>
    /^(?:\p{Lu}[\p{Ll}\p{M}]*|(?:Mc|Mac|De|Di|La|Le|Van|Fitz)\p{Lu}\p{Ll}+|\p{Ll}+)$/u.test(part),
  );
  return tidy && /^\p{Lu}/u.test(text) ? 'capital' : 'mixed';
}

function beginsSentence(gap: string, before: Token | undefined): boolean {
  if (!before) return true;
  if (gap.includes('\n')) return true;
  if (/[!?;:•*]|\.{2,}|…/.test(gap)) return true;
  if (/["“«]$/.test(gap) || /\s['‘]$/.test(gap)) return true;
  if (/^[^.]*\.[\s)"”’]/.test(gap))
    return !(before.text.length === 1 && before.shape === 'capital') && !titlesWithPoint.test(before.lower);
  return /\d\s*[.)]\s*$/.test(gap);
}
