import type { Candidate } from '../finding.ts';
import { type Code, codesOf, type Free, type Run } from './code-groups.ts';
import { kindByCue, reach } from './code-kind.ts';
import { digitsIn } from './pattern.ts';
import { wholeCode } from './whole-code.ts';

/** Every number or code that no safe rule has explained: red with a cue that names its kind, else amber when odd. */
export function findCodes(text: string, runs: readonly Run[], free: Free): Candidate[] {
  const found: Candidate[] = [];
  for (const code of codesOf(text, runs, free)) {
    const value = text.slice(code.start, code.end);
    // a day or a score, never a code
    if (/^\d{1,2}\/\d{1,2}$/.test(value)) continue;
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

/** So near has to be the word for its kind where a part of the code could be a year, a time or a score. */
const besideIt = 14;

/** Long codes right beside the word for their kind, before a part of them is explained as a year or a time: "customer no. 2006 5529 3". */
export function findLongCodes(text: string, runs: readonly Run[], free: Free): Candidate[] {
  return codesOf(text, runs, free).flatMap((code): Candidate[] => {
    const value = text.slice(code.start, code.end);
    if (
      code.digits < (/^[A-Z]{2}[A-Z-]* [^/]*$/.test(value) ? 4 : 6) ||
      mayBeTimeOrAmount(text, code, value) ||
      isScale(value)
    )
      return [];
    const category = kindByCue(text, code, value, besideIt);
    return category && category !== 'DATE'
      ? [{ ...wholeCode(text, code, free), category, level: 'red', reason: 'cue' }]
      : [];
  });
}

/** "0800-1230" is a watch, unless a "#" or "no." stands before it. */
function mayBeTimeOrAmount(text: string, { start }: Code, value: string): boolean {
  if (/^\d{4}-\d{4}$/.test(value))
    return !/(?:#|\bno\.?|\bnumber)[\s:]{0,2}$/i.test(text.slice(Math.max(0, start - 9), start));
  return /^[\d.,:/ –-]*[:,–][\d.,:/ –-]*$|^[\d.,]+ ?[a-z]+$/i.test(value);
}

/** "HSCL-25", "PG-13-R 33", "HTQ 2.9", "phq9 11": most likely a scale with its score, even one that no list has. */
function isScale(value: string): boolean {
  return (
    /^[A-Z]{2,6}-\d{1,2}(?:-[A-Z]{1,2})?$|^[A-Z]{2,4}-[A-Z]{2,6} \d{1,3}(?:\/\d{1,3})?$|^[A-Z]{3} \d{2,3}T$/.test(
      value,
    ) ||
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
