import type { Category } from '../finding.ts';

/** What a piece may be part of; the order is the order of the weights. The last is of numbers, pictures and records of a body: rules find nearly all of those. */
export const labels = ['nothing', 'name', 'place', 'organisation', 'time', 'other'] as const;

export const labelCount = labels.length;

const labelOf: Partial<Record<Category, number>> = {
  NAME: 1,
  LOCATION: 2,
  ORG: 3,
  DATE: 4,
  AGE90: 4,
};

/** Which label the kinds of identifier are weighed under. */
export function labelFor(category: Category): number {
  return labelOf[category] ?? 5;
}
