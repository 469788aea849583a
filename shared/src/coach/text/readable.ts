/** A text as the coach reads it, and where each of its places lies in what was written. */
export type Readable = { readonly text: string; readonly placeOf: (offset: number) => number };

/** Nothing to be seen: soft hyphens, zero-width spaces and joiners, marks of direction and of byte order. */
const unseen =
  /[\u034F\uFE00-\uFE0F\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]|\r(?=\n)|(?<= ) /g;
const odd =
  /[\u034F\uFE00-\uFE0F\t\r\u0085\u00A0\u00AD\u180E\u2000-\u2012\u202A-\u202F\u205F-\u2069\u2212\u3000\uFE63\uFE6B\uFEFF\uFF01-\uFF5E]| {2}|\d–\d{1,2}–\d/;
const wide = /[\uFF01-\uFF5E]/g;

/**
 * Signs of word processors and of other keyboards are read as the plain ones they look like: hyphens that hold lines together, blanks
 * of every width, wide figures and letters; what cannot be seen is passed over, since it would part a name in two, and so are further blanks.
 */
export function readable(written: string): Readable {
  if (!odd.test(written)) return { text: written, placeOf: (offset) => offset };
  const plain = written
    .replace(/[\t\u0085\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
    .replace(/[\u2010-\u2012\u2212\uFE63]/g, '-')
    .replace(/(?<!\d)(\d{1,4})–(\d{1,2})–(?=\d{1,4}(?!\d))/g, '$1-$2-')
    .replaceAll('\uFE6B', '@')
    .replace(wide, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  const left = [...plain.matchAll(unseen)].map(({ index }) => index);
  return { text: plain.replace(unseen, ''), placeOf: (offset) => offset + leftBefore(left, offset) };
}

/** How many of the signs left out stand before the one with this offset: `left` holds where they were, in order. */
function leftBefore(left: readonly number[], offset: number): number {
  let [from, to] = [0, left.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((left[middle] as number) - middle <= offset) from = middle + 1;
    else to = middle;
  }
  return from;
}
