import type { Format } from './format.ts';
import { structuredGroupSupervision } from './structured-group-supervision.ts';

const builtIn: ReadonlyMap<string, Format> = new Map([structuredGroupSupervision].map((format) => [format.id, format]));

/** The built-in formats in the order they are offered. */
export const builtInFormats: readonly Format[] = [...builtIn.values()];

/** The format a meeting runs by. Throws on an id that no release ever shipped: formats are never withdrawn. */
export function formatById(id: string): Format {
  const format = builtIn.get(id);
  if (!format) throw new Error(`unknown format ${id}`);
  return format;
}
