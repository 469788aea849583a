import { formatLimits } from './flaw.ts';
import type { Format } from './format.ts';

const based = 'Based on ';

/**
 * A group’s own copy of a format, to edit. Its source says on what it is based; a copy of a copy keeps naming the first.
 * Sound when the format is and the id and name are.
 */
export function copyOf(format: Format, id: string, name: string): Format {
  const source = format.source.startsWith(based) ? format.source : `${based}${format.name} (${format.source})`;
  return { ...format, id, name, source: shortened(source) };
}

function shortened(text: string): string {
  const { sourceCharacters } = formatLimits;
  return text.length <= sourceCharacters ? text : `${text.slice(0, sourceCharacters - 1)}…`;
}
