import type { OccurrenceView } from '@casecircle/shared/protocol/season.ts';
import { z } from 'zod';

/** The forms in which the season can be looked at; the ribbon is what one sees first. */
export const seasonForms = [
  { value: 'ribbon', label: 'Ribbon' },
  { value: 'list', label: 'List' },
  { value: 'month', label: 'Month' },
] as const;
export type SeasonForm = 'list' | 'month';

/** In which form the season is shown, which meeting is looked at, and which month: kept in the address. */
export const SeasonSearch = z.object({
  form: z.enum(['list', 'month']).optional().catch(undefined),
  meeting: z.string().max(60).optional().catch(undefined),
  month: z
    .string()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
});
export type SeasonSearch = z.infer<typeof SeasonSearch>;

/** The meeting that is looked at, where it is among these. */
export function chosenIn(occurrences: readonly OccurrenceView[], search: SeasonSearch): OccurrenceView | undefined {
  return occurrences.find(({ key }) => key === search.meeting);
}
