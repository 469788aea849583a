import { Refused, refusals } from './refused.ts';

/**
 * The text of bytes: in UTF-16 where a mark at the beginning says so, in UTF-8 where they are that, and else as Windows writes in
 * Western Europe. Throws `Refused` for what is no text at all.
 */
export function lettersOf(bytes: Uint8Array): string {
  const text = decoded(bytes);
  if (text === undefined || !isText(text)) throw new Refused(refusals.letters);
  return text.replace(/\r\n?/g, '\n');
}

function decoded(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return strictly('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return strictly('utf-16be', bytes);
  return strictly('utf-8', bytes) ?? strictly('windows-1252', bytes);
}

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Of the characters that steer machines, text holds tabs, line ends, page breaks and, at times, the old end of a file. */
function isText(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const steers = code < 0x20 || (code >= 0x7f && code <= 0x9f);
    if (steers && ![0x09, 0x0a, 0x0c, 0x0d, 0x1a].includes(code)) return false;
  }
  return true;
}
