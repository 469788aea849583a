import { z } from 'zod';
import { limits } from './limits.ts';

/** Pieces that several bodies share. */
export const Id = z.uuid();
export const Name = z.string().trim().min(1).max(limits.nameCharacters);
export const ShortText = z.string().trim().max(limits.nameCharacters);
export const Instant = z.number().int().nonnegative();
export const TimeZone = z.string().refine(isTimeZone, 'This time zone does not exist.');
export const WallDate = z.iso.date();
export const WallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write the time as 17:30.');
/** The secret part of an invitation link. */
export const Token = z.string().regex(/^[A-Za-z0-9_-]{22,64}$/);

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone.length > 0;
  } catch {
    return false;
  }
}
