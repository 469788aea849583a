/** The kinds of identifier the coach tells apart: 45 CFR 164.514(b)(2) A–R, with employers and schools on their own. */
export const categories = [
  'NAME',
  'LOCATION',
  'DATE',
  'AGE90',
  'PHONE',
  'FAX',
  'EMAIL',
  'SSN',
  'MRN',
  'HEALTH_PLAN',
  'ACCOUNT',
  'LICENSE',
  'VEHICLE',
  'DEVICE',
  'URL',
  'IP',
  'BIOMETRIC',
  'PHOTO',
  'ORG',
  'HANDLE',
  'OTHER_ID',
] as const;

export type Category = (typeof categories)[number];

/** Red: there is evidence that this identifies somebody. Amber: it is not known to be safe, the author should look. */
export type Level = 'red' | 'amber';

/** Why the coach points at something; `reasonWords` says it in a sentence. */
export type Reason =
  | 'own-list'
  | 'shape'
  | 'cue'
  | 'odd-code'
  | 'long-number'
  | 'calendar-date'
  | 'holiday'
  | 'birth-year'
  | 'age-over-89'
  | 'address'
  | 'post-code'
  | 'place-word'
  | 'known-place'
  | 'title'
  | 'relation'
  | 'says-name'
  | 'known-name'
  | 'acts-like-a-name'
  | 'initials'
  | 'seen-before'
  | 'organisation'
  | 'workplace'
  | 'unknown-capital'
  | 'unknown-word'
  | 'body-record'
  | 'picture'
  | 'combination';

/** Offsets are UTF-16 units in the text, the end not included. */
export type Span = { readonly start: number; readonly end: number };

export type Candidate = Span & { readonly category: Category; readonly level: Level; readonly reason: Reason };

/** One thing that may identify somebody, and what could stand there instead. */
export type Finding = Candidate & { readonly replacement?: string };

/** Whether two spans share a character. */
export function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
