import { unpackedBytes } from './bring-in-limits.ts';
import { readApart } from './read-apart.ts';
import { Refused, refusals } from './refused.ts';
import { unpackedSize } from './zip-size.ts';

/** A Word file as HTML; throws `Refused` when it cannot be opened, would unpack to too much or takes too long. */
export async function openDocx(bytes: Uint8Array): Promise<string> {
  const size = unpackedSize(bytes);
  if (size === undefined) throw new Refused(refusals.damaged);
  if (size > unpackedBytes) throw new Refused(refusals.trap);
  return readApart({ kind: 'docx', bytes: bytes.slice().buffer });
}
