import type { Candidate, Category, Span } from '../finding.ts';
import { cues } from './cues.ts';
import { digitsIn } from './pattern.ts';
import { wholeCode } from './whole-code.ts';

type Code = { start: number; end: number; digits: number };

const run = /[A-Za-z0-9]+(?:[-–./_:*][A-Za-z0-9]+){0,12}/gu;
const reach = 60;

/** "7726 K", "77 QK": the letters after the figures that still belong to a code that letters began. */
function withLettersAfter(text: string, code: Code): Code {
  const { end } = code;
  const after = /^\s[A-Z]{1,3}(?=[\s,.;:)"”]|$)(?!\s\d|\.[A-Z])/.exec(text.slice(end, end + 6))?.[0];
  return after && !cueWord.test(after.trim()) && !/^(?:M|F|AM|PM|BP|PO|QD)$/.test(after.trim())
    ? { ...code, end: end + after.length }
    : code;
}

/** "LA BD" before figures is one part of a code. */
function joined(text: string, before: Span | undefined, letters: Span): Span {
  const near = before !== undefined && letters.start - before.end === 1 && text[before.end] === ' ';
  return near && !cueWord.test(text.slice(before.start, before.end))
    ? { start: before.start, end: letters.end }
    : letters;
}

/** Numbers and codes with their place in the text: groups with a blank between them are one. */
function codesOf(text: string, free: (start: number, end: number) => boolean): Code[] {
  const codes: Code[] = [];
  let letters: Span | undefined;
  for (const match of text.matchAll(run)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const before = codes.at(-1);
    const digits = digitsIn(match[0]);
    if (digits === 0) {
      letters =
        /^[A-Z]{1,4}(?:-[A-Z]{1,4})?$/.test(match[0]) && !(codes.at(-1)?.end === start - 1)
          ? joined(text, letters, { start, end })
          : undefined;
      continue;
    }
    if (!free(start, end)) {
      letters = undefined;
      continue;
    }
    const continues =
      before &&
      start - before.end === 1 &&
      text[before.end] === ' ' &&
      (digits > 1 || before.digits > 5) &&
      !isLastFour(text, before) &&
      /^[A-Z0-9-]+$/.test(match[0]);
    if (continues) {
      before.digits += digits;
      before.end = withLettersAfter(text, { ...before, end }).end;
    } else if (
      letters &&
      start - letters.end === 1 &&
      text[letters.end] === ' ' &&
      !cueWord.test(text.slice(letters.start, letters.end))
    )
      codes.push(withLettersAfter(text, { start: letters.start, end, digits }));
    else codes.push(digits > 5 ? withLettersAfter(text, { start, end, digits }) : { start, end, digits });
    letters = undefined;
  }
  return codes;
}

/** "last 4 0926": how many there are is no part of them. */
function isLastFour(text: string, { start, end }: Code): boolean {
  return text.slice(start, end) === '4' && /\blast\s$/i.test(text.slice(Math.max(0, start - 6), start));
}

const cueWord =
  /^(?:ID|MRN|SSN|VIN|SN|DL|NPI|DEA|NO|IS|WAS|TIN|EIN|PIN|REF|ACCT|LIC|TAG|CASE|CDL|MBI|IMEI|UDI|AND|OR|THE|OF|AT|IN|ON|TO|MEM|POL|GRP|PT|BX|DX|RX|UNIT|ROOM|SS|BP|HR|IQ|I|A)$/i;

/** Every number or code that no safe rule has explained: red with a cue that names its kind, else amber when odd. */
export function findCodes(text: string, free: (start: number, end: number) => boolean): Candidate[] {
  const found: Candidate[] = [];
  for (const code of codesOf(text, free)) {
    const value = text.slice(code.start, code.end);
    const nearest = isScale(value) ? 3 : reach;
    const category = weighty(value) ? kindByCue(text, code, value, nearest) : undefined;
    if (category) found.push({ ...wholeCode(text, code, free), category, level: 'red', reason: 'cue' });
    else if (nearest === reach && odd(text, code, value))
      found.push({
        start: code.start,
        end: code.end,
        category: 'OTHER_ID',
        level: 'amber',
        reason: /^\d+$/.test(value) ? 'long-number' : 'odd-code',
      });
  }
  return found;
}

/** "HSCL-25", "PG-13-R 33", "HTQ 2.9", "phq9 11": most likely a scale with its score, even one that no list has. */
function isScale(value: string): boolean {
  return (
    /^[A-Z]{2,6}-\d{1,2}(?:-[A-Z]{1,2})?$/.test(value) ||
    /^(?:[A-Z]{2,7}|[a-z]{3,6}(?=-?\d))(?:-[A-Z])?-?\d{0,2}(?:-[A-Z]{1,3})?(?: [A-Z]{1,3})? \d{1,3}(?:\.\d{1,2})?$/.test(
      value,
    )
  );
}

/** Long enough to be somebody's number: three signs, or two figures and letters. */
function weighty(value: string): boolean {
  const digits = digitsIn(value);
  const signs = value.replace(/[^A-Za-z0-9]/g, '').length;
  if (/^\d{1,4}(?:st|nd|rd|th|s|x|k|am|pm|mg|ish)$/i.test(value) || /^\d{1,3}-[a-z]{2,}(?:-[a-z]+)*$/.test(value))
    return false;
  return digits >= 3 || (digits >= 2 && signs >= 4) || (digits >= 1 && signs >= 6 && /[A-Z]/.test(value));
}

/** The kind that the nearest word for one tells, of those at most `most` characters before. */
function kindByCue(text: string, code: Code, value: string, most: number): Category | undefined {
  const before = text
    .slice(Math.max(0, code.start - reach), code.start)
    .replace(/^.*(?:\n|[!?;]\s|(?<!\b(?:no|num|acct|lic|med|rec|soc|sec|tel|ref|cert))\.\s(?=\S*\s))/su, '');
  const after = /^[^.\n;!?]{0,28}/u.exec(text.slice(code.end, code.end + 28))?.[0] ?? '';
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
  const follows = /^["”’)\s,]{0,3}(?:is|was|\(|on|as|–|-|=|for)\s?(?:(?:her|his|their|the|a|my)\s)?/iu.exec(after)?.[0];
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

/** A code of letters and figures, or a long number, that nothing explains. */
function odd(text: string, code: Code, value: string): boolean {
  const digits = digitsIn(value);
  if (/^\d+$/.test(value))
    return (
      digits >= 6 ||
      (digits >= 5 && !/^\s?[a-z]{3,}s\b/.test(text.slice(code.end, code.end + 20))) ||
      (text[code.start - 1] === '#' && digits >= 3)
    );
  if (/^[\d.–\-/: ]+$/.test(value)) return digits >= 6;
  if (
    !weighty(value) ||
    /^[A-Z]{2,6}\s?\d{1,3}$/i.test(value) ||
    /^[A-Z]\d[A-Z]\d$/.test(value) ||
    /^\d+[–-]\d+/.test(value) ||
    /^[A-Za-z]+ \d\/\d+$/.test(value)
  )
    return false;
  return (
    digits >= 2 &&
    value.replace(/[^A-Za-z0-9]/g, '').length >= 4 &&
    !/^\d+[a-z]{2,12}$/.test(value) &&
    !/^[a-z]{4,}-?\d$/i.test(value)
  );
}
