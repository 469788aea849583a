import { findIdentifiers } from '../../shared/src/coach/find-identifiers.ts';
import type { Category, Level } from '../../shared/src/coach/finding.ts';

export type Span = { start: number; end: number; category: Category; level: Level };
export type Answer = { id: unknown; spans: Span[] } | { id?: unknown; error: string };

/** What the coach answers to one line; offsets are UTF-16 units of `text`. Never throws. */
export function answer(line: string): Answer {
  let asked: unknown;
  try {
    asked = JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch {
    return { error: 'This line is not JSON.' };
  }
  if (typeof asked !== 'object' || asked === null || Array.isArray(asked))
    return { error: 'This line is not an object with id and text.' };
  const { id, text } = asked as { id?: unknown; text?: unknown };
  const known = id === undefined ? {} : { id };
  if (typeof id !== 'string' && typeof id !== 'number')
    return { ...known, error: 'The id must be a string or a number.' };
  if (typeof text !== 'string') return { id, error: 'The text must be a string.' };
  return {
    id,
    spans: findIdentifiers(text).map(({ start, end, category, level }) => ({ start, end, category, level })),
  };
}
