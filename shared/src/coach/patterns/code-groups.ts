import type { Span } from '../finding.ts';
import { digitsIn, eachMatch } from './pattern.ts';

/** A number or code in the text, with how many figures it has. */
export type Code = { start: number; end: number; digits: number };
export type Run = Readonly<Code>;

/** Whether nobody has claimed any of these characters. */
export type Free = (start: number, end: number) => boolean;

const run = /[A-Za-z0-9]+(?:[-–./_:*][A-Za-z0-9]+){0,12}/g;

/** Every run of letters and figures in the text that has figures or begins with a capital. */
export function runsIn(text: string): Run[] {
  const runs: Run[] = [];
  eachMatch(text, run, ({ index, 0: found }) => {
    const digits = digitsIn(found);
    if (digits > 0 || found.charCodeAt(0) < 97) runs.push({ start: index, end: index + found.length, digits });
  });
  return runs;
}

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

/** Numbers and codes with their place in the text, of its runs that are free: groups with a blank between them are one. */
export function codesOf(text: string, runs: readonly Run[], free: Free): Code[] {
  const codes: Code[] = [];
  let letters: Span | undefined;
  for (const { start, end, digits } of runs) {
    const before = codes.at(-1);
    if (digits === 0) {
      letters =
        /^[A-Z]{1,4}(?:-[A-Z]{1,4})?$/.test(text.slice(start, end)) && before?.end !== start - 1
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
      /^[A-Z0-9-]+$/.test(text.slice(start, end));
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

/** Says what a code is, and is no part of it. */
export const cueWord =
  /^(?:ID|MRN|SSN|VIN|SN|DL|NPI|DEA|NO|IS|WAS|TIN|EIN|PIN|REF|ACCT|LIC|TAG|CASE|CDL|MBI|IMEI|UDI|AND|OR|THE|OF|AT|IN|ON|TO|MEM|POL|GRP|PT|BX|DX|RX|UNIT|ROOM|SS|BP|HR|IQ|I|A)$/i;
