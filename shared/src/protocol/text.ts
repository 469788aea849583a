import { z } from 'zod';
import { limits } from './limits.ts';

/** Pieces that several bodies share. */
export const Id = z.uuid();
export const Name = z.string().overwrite(oneLine).min(1).max(limits.nameCharacters);
export const ShortText = z.string().overwrite(oneLine).max(limits.nameCharacters);
export const Instant = z.number().int().nonnegative();
export const TimeZone = z.string().refine(isTimeZone, 'This time zone does not exist.');
export const WallDate = z.iso.date();
export const WallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write the time as 17:30.');
/** The secret part of an invitation link. */
export const Token = z.string().regex(/^[A-Za-z0-9_-]{22,64}$/);

/**
 * A line that shows what it holds: no line breaks, no control, format or direction characters, in the one spelling that
 * Unicode calls composed. Joiners stay between letters or signs, where scripts and emoji need them. Empty when nothing
 * of it could be seen.
 */
export function oneLine(text: string): string {
  const line = text
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/(?![\u200c\u200d])[\p{Cf}\p{Cs}]/gu, '')
    .replace(/(?<![\p{L}\p{M}\p{S}])[\u200c\u200d]+|[\u200c\u200d]+(?![\p{L}\p{M}\p{S}\u200c\u200d])/gu, '')
    .replace(/ +/g, ' ')
    .trim();
  return visible.test(line) ? line : '';
}

/** Fillers and the blank Braille cell count as letters and signs, yet nobody sees them. */
const visible = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone.length > 0;
  } catch {
    return false;
  }
}
