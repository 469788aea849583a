/** As recurrence rules write them, the week beginning on Monday. */
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof weekdays)[number];

export const weekdayNames: Record<Weekday, string> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};

/** Which one of the month; -1 is the last. There is not always a fifth, so nobody meets on it. */
export const places = [1, 2, 3, 4, -1] as const;
export type Place = (typeof places)[number];

const placeNames: Record<Place, string> = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', [-1]: 'last' };

/** How groups usually meet, as a form can show it. `every` counts weeks or months, from 1. */
export type Pattern =
  | { kind: 'weekly'; every: number; on: readonly Weekday[] }
  | { kind: 'monthly'; every: number; places: readonly Place[]; on: Weekday };

/** The parts of a recurrence rule by name; undefined for what is not written as one or names a part twice. */
export function partsOf(rule: string): ReadonlyMap<string, string> | undefined {
  const parts = new Map<string, string>();
  for (const part of rule.toUpperCase().split(';')) {
    const [, name, value] = /^([A-Z]+)=([A-Z0-9,+-]+)$/.exec(part) ?? [];
    if (name === undefined || value === undefined || parts.has(name)) return undefined;
    parts.set(name, value);
  }
  return parts;
}

/** The value of an RFC 5545 RRULE, without a date of its own. */
export function ruleOf(pattern: Pattern): string {
  const every = pattern.every === 1 ? '' : `;INTERVAL=${pattern.every}`;
  if (pattern.kind === 'weekly') return `FREQ=WEEKLY${every};BYDAY=${inOrder(weekdays, pattern.on).join(',')}`;
  const days = inOrder(places, pattern.places).map((place) => `${place}${pattern.on}`);
  return `FREQ=MONTHLY${every};BYDAY=${days.join(',')}`;
}

/** The pattern behind a rule; undefined for one that says more or something else than a pattern can. */
export function readPattern(rule: string): Pattern | undefined {
  const parts = partsOf(rule);
  const every = Number(parts?.get('INTERVAL') ?? '1');
  const days = parts?.get('BYDAY')?.split(',');
  if (!parts || !days || !Number.isInteger(every) || every < 1 || !isPlain(parts)) return undefined;
  if (parts.get('FREQ') === 'WEEKLY')
    return days.every(isWeekday) ? { kind: 'weekly', every, on: inOrder(weekdays, days) } : undefined;
  return parts.get('FREQ') === 'MONTHLY' ? monthly(every, days) : undefined;
}

/** "Every other Tuesday", "Every Tuesday and Thursday", "The first Monday of every month". */
export function patternWords(pattern: Pattern): string {
  const { every } = pattern;
  if (pattern.kind === 'monthly') {
    const which = list(inOrder(places, pattern.places).map((place) => placeNames[place]));
    return `The ${which} ${weekdayNames[pattern.on]} of every ${every === 1 ? '' : `${ordinal(every)} `}month`;
  }
  const days = list(inOrder(weekdays, pattern.on).map((day) => weekdayNames[day]));
  if (every === 1) return `Every ${days}`;
  if (every === 2 && pattern.on.length === 1) return `Every other ${days}`;
  return `Every ${every === 2 ? 'other week' : `${every} weeks`} on ${days}`;
}

function monthly(every: number, days: readonly string[]): Pattern | undefined {
  const read = days.map((day) => /^\+?([1-4]|-1)(MO|TU|WE|TH|FR|SA|SU)$/.exec(day));
  const on = read[0]?.[2] as Weekday | undefined;
  if (on === undefined || !read.every((day) => day?.[2] === on)) return undefined;
  return {
    kind: 'monthly',
    every,
    places: inOrder(
      places,
      read.map((day) => Number(day?.[1]) as Place),
    ),
    on,
  };
}

/** The start of the week only matters where several weeks pass between several days: then Monday is what we say. */
function isPlain(parts: ReadonlyMap<string, string>): boolean {
  const known = ['FREQ', 'INTERVAL', 'BYDAY', 'WKST'];
  return [...parts.keys()].every((name) => known.includes(name)) && (parts.get('WKST') ?? 'MO') === 'MO';
}

function isWeekday(text: string): text is Weekday {
  return weekdays.some((day) => day === text);
}

function inOrder<Value>(order: readonly Value[], chosen: readonly Value[]): Value[] {
  return order.filter((value) => chosen.includes(value));
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function ordinal(every: number): string {
  return ['other', 'third', 'fourth', 'fifth', 'sixth'][every - 2] ?? `${every}th`;
}
