/** What a date written in figures alone is worth: sure by its form, sure beside a word for dates, or only perhaps. */
export type Sureness = 'sure' | 'beside-cue' | 'perhaps';

/** Of one piece of figures ("3/14/09", "14.02.", "2009-03-14", "4/3-4/10"); nothing when it is no date. */
export function dateInFigures(text: string): Sureness | undefined {
  if (/^(?:19|20)\d{2}([-/.])(?:1[0-2]|0?[1-9])\1(?:3[01]|[12]\d|0?[1-9])(?:t\d{2})?$/.test(text)) return 'sure';
  if (/^\d{1,2}(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]{0,6}(?:\d{2}|\d{4})?$/.test(text))
    return 'sure';
  const whole = /^(\d{1,2})([-/.])(\d{1,2})\2((?:19|20)?\d{2})$/.exec(text);
  if (whole) return canBeDay(whole[1], whole[3]) ? 'sure' : undefined;
  const range = /^(\d{1,2})([/.])(\d{1,2})[-–](\d{1,2})\2(\d{1,2})$/.exec(text);
  if (range) return canBeDay(range[1], range[3]) && canBeDay(range[4], range[5]) ? 'sure' : undefined;
  if (/^(?:1[0-2]|0?[1-9])[/.-](?:19|20)\d{2}$/.test(text) || /^(?:19|20)\d{2}[-/](?:1[0-2]|0[1-9])$/.test(text))
    return 'sure';
  if (/^(?:19|20)\d{2}(?:1[0-2]|0[1-9])(?:3[01]|[12]\d|0[1-9])$/.test(text)) return 'beside-cue';
  if (/^(?:1[0-2]|0?[1-9])\/(?:3[2-9]|4\d|5[013-9]|[6-9]\d)$/.test(text)) return 'beside-cue';
  if (text.includes(',')) return text.split(',').every(ofTwo) ? 'perhaps' : undefined;
  return ofTwo(text);
}

/** Known for something else. */
const never = new Set(['24/7', '9/11', '50/50', '10/10']);

function ofTwo(text: string): Sureness | undefined {
  if (never.has(text)) return undefined;
  const [, first, sign, second] = /^(\d{1,2})([/.-])(\d{1,2})$/.exec(text) ?? [];
  if (!canBeDay(first, second)) return undefined;
  if (sign === '.' && /^0[1-9]$/.test(second ?? '')) return 'perhaps';
  if (sign === '/') return isScore(Number(first), Number(second)) ? 'beside-cue' : 'perhaps';
  return sign === '-' || first?.length === 2 || second?.length === 2 ? 'beside-cue' : undefined;
}

/** "5/10" and "3/5" are scores. */
function isScore(first: number, second: number): boolean {
  return second === 10 || (second >= 2 && second <= 5 && first <= second) || first === second;
}

function canBeDay(first: string | undefined, second: string | undefined): boolean {
  const [one, other] = [Number(first), Number(second)];
  return one >= 1 && other >= 1 && ((one <= 12 && other <= 31) || (other <= 12 && one <= 31));
}
