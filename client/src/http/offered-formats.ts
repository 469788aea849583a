import { builtInFormats } from '@casecircle/shared/domain/formats/built-in.ts';
import { type FormatLine, formatLine } from '@casecircle/shared/protocol/formats.ts';
import { useQuery } from '@tanstack/react-query';
import { formatsQuery } from './formats.ts';

const builtIn = builtInFormats.map((format) => formatLine(format, true));

/** What the group can plan with. The built-in formats are there at once, the group’s own as soon as they are loaded. */
export function useOfferedFormats(group: string): readonly FormatLine[] {
  return useQuery(formatsQuery(group)).data ?? builtIn;
}
