import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { ClientOwner, LogRow } from './log-row.ts';

/** The rows of a round in one piece, for the way to another thread: many small things take long to be handed over. */
export function packRound(rows: readonly LogRow[]): Uint8Array<ArrayBuffer> {
  const packed = encoding.encode((encoder) => {
    for (const { document, bytes, several = false, newcomers = [] } of rows) {
      encoding.writeVarString(encoder, document);
      encoding.writeUint8(encoder, several ? 1 : 0);
      encoding.writeVarString(encoder, newcomers.length === 0 ? '' : JSON.stringify(newcomers));
      encoding.writeVarUint8Array(encoder, bytes);
    }
  });
  return packed as Uint8Array<ArrayBuffer>;
}

export function unpackRound(packed: Uint8Array): LogRow[] {
  const decoder = decoding.createDecoder(packed);
  const rows: LogRow[] = [];
  while (decoding.hasContent(decoder)) rows.push(readRow(decoder));
  return rows;
}

function readRow(decoder: decoding.Decoder): LogRow {
  const document = decoding.readVarString(decoder);
  const several = decoding.readUint8(decoder) === 1;
  const newcomers = decoding.readVarString(decoder);
  const bytes = decoding.readVarUint8Array(decoder);
  return { document, bytes, several, newcomers: newcomers === '' ? [] : (JSON.parse(newcomers) as ClientOwner[]) };
}
