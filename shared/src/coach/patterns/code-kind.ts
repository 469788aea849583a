import type { Category } from '../finding.ts';
import type { Code } from './code-groups.ts';
import { cues } from './cues.ts';
import { digitsIn } from './pattern.ts';

/** So far before a code a word may say what it is, in UTF-16 units. */
export const reach = 60;

/** The kind that the nearest word for one tells, of those at most `most` characters before. */
export function kindByCue(text: string, code: Code, value: string, most: number): Category | undefined {
  const before = text
    .slice(Math.max(0, code.start - reach), code.start)
    .replace(/^.*(?:\n|[!?;]\s|(?<!\b(?:no|num|acct|lic|med|rec|soc|sec|tel|ref|cert))\.\s(?=\S*\s))/s, '');
  const after = /^[^.\n;!?]{0,28}/.exec(text.slice(code.end, code.end + 28))?.[0] ?? '';
  let best: { category: Category; distance: number } | undefined;
  for (const { category, find } of cues) {
    for (const match of before.matchAll(find)) {
      const distance = before.length - (match.index + match[0].length);
      if (
        distance <= most &&
        allowed(category, value, distance, before) &&
        (!best || distance < best.distance - 14 || (distance < best.distance && best.category === 'OTHER_ID'))
      )
        best = { category, distance };
    }
  }
  if (best) return best.category;
  const follows = /^["”’)\s,]{0,3}(?:is|was|\(|on|as|–|-|=|for)\s?(?:(?:her|his|their|the|a|my)\s)?/i.exec(after)?.[0];
  if (follows === undefined || most < reach) return undefined;
  for (const { category, find } of cues)
    for (const match of after.matchAll(find))
      if (match.index - follows.length < 3 && allowed(category, value, 10, '')) return category;
  return undefined;
}

/** A far or weak cue needs a longer number. */
function allowed(category: Category, value: string, distance: number, before: string): boolean {
  const digits = digitsIn(value);
  const mixed = /[A-Za-z]/.test(value) && digits >= 2;
  if (category === 'PHONE' || category === 'FAX') return digits >= 7 && digits <= 15;
  if (category === 'DATE') return /^\d{6}$|^\d{8}$/.test(value) && distance < 25;
  if (category === 'SSN') return digits >= 4 && digits <= 9;
  if (/\b(?:ends?|ending|last (?:four|4)(?: digits)?)(?:\s(?:in|with|are|is|of))?[\s:…]{0,3}$/i.test(before))
    return digits >= 3;
  if (distance > 12) return digits >= 5 || (mixed && value.length >= 5);
  if (category === 'VEHICLE' && distance > 8) return mixed;
  return digits >= 4 || mixed || distance < 8;
}
