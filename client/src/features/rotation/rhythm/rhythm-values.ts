import {
  type Pattern,
  type Place,
  places,
  readPattern,
  ruleOf,
  type Weekday,
  weekdays,
} from '@casecircle/shared/domain/rotation/pattern.ts';
import type { Rhythm, SeasonChange, SeasonView } from '@casecircle/shared/protocol/season.ts';
import { WallDate, WallTime } from '@casecircle/shared/protocol/text.ts';
import { z } from 'zod';

/** How often a group meets, as its form has it. */
export type RhythmValues = {
  kind: Pattern['kind'];
  every: string;
  on: string[];
  places: string[];
  day: string;
  time: string;
  startsOn: string;
  endsOn: string;
  country: string;
  region: string;
  formatId: string;
  wrap: string;
};

const Days = z.array(z.enum(weekdays)).min(1);
const Places = z
  .array(z.coerce.number())
  .transform((chosen) => places.filter((place) => chosen.includes(place)))
  .refine((chosen) => chosen.length > 0);

const Fields = z.object({
  kind: z.enum(['weekly', 'monthly']),
  every: z.coerce.number().int().min(1).max(12),
  on: z.array(z.string()),
  places: z.array(z.string()),
  day: z.enum(weekdays),
  time: WallTime,
  startsOn: WallDate,
  endsOn: z.union([z.literal('').transform(() => null), WallDate]),
  country: z.string(),
  region: z.string(),
  formatId: z.string(),
  wrap: z.string(),
});

/** Reads the form as the change that it asks for. */
export const RhythmWish = Fields.transform((values, context): Extract<SeasonChange, { kind: 'rhythm' }> => {
  const { time, startsOn, endsOn, country, region, formatId, wrap } = values;
  const pattern = patternOf(values);
  if (pattern === undefined) {
    context.addIssue({
      code: 'custom',
      path: [values.kind === 'weekly' ? 'on' : 'places'],
      message: 'Choose at least one.',
    });
    return z.NEVER;
  }
  if (endsOn !== null && endsOn < startsOn) {
    context.addIssue({
      code: 'custom',
      path: ['endsOn'],
      message: 'The last day lies before the first. Choose a later one.',
    });
    return z.NEVER;
  }
  const holidays = country === '' ? null : { country, region: region === '' ? null : region };
  return { kind: 'rhythm', rhythm: { rule: ruleOf(pattern), startsOn, endsOn, time, holidays }, formatId, wrap };
});

function patternOf(values: z.output<typeof Fields>): Pattern | undefined {
  const { kind, every } = values;
  if (kind === 'weekly') {
    const on = Days.safeParse(values.on);
    return on.success ? { kind, every, on: on.data } : undefined;
  }
  const chosen = Places.safeParse(values.places);
  return chosen.success ? { kind, every, places: chosen.data, on: values.day } : undefined;
}

/** Where the form begins: with the rhythm as it is, or with every other week on this weekday. */
export function rhythmStart({ rhythm, formatId, wrap }: SeasonView, today: string, weekday: Weekday): RhythmValues {
  const pattern = (rhythm && readPattern(rhythm.rule)) ?? { kind: 'weekly', every: 2, on: [weekday] };
  const weekly = pattern.kind === 'weekly';
  return {
    kind: pattern.kind,
    every: String(pattern.every),
    on: weekly ? [...pattern.on] : [pattern.on],
    places: weekly ? ['1'] : pattern.places.map((place: Place) => String(place)),
    day: weekly ? (pattern.on[0] ?? weekday) : pattern.on,
    formatId,
    wrap,
    ...days(rhythm, today),
  };
}

function days(rhythm: Rhythm | null, today: string) {
  return {
    time: rhythm?.time ?? '17:30',
    startsOn: rhythm?.startsOn ?? today,
    endsOn: rhythm?.endsOn ?? '',
    country: rhythm?.holidays?.country ?? '',
    region: rhythm?.holidays?.region ?? '',
  };
}
