import { Refused, refusals } from './refused.ts';

/** The text of bytes in UTF-8, or in UTF-16 where a mark at the beginning says so; throws `Refused` for anything else. */
export function lettersOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
  try {
    const text = new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes);
    if (text.includes('\0')) throw new Refused(refusals.letters);
    return text.replace(/\r\n?/g, '\n');
  } catch {
    throw new Refused(refusals.letters);
  }
}
