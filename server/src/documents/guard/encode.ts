import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { countRanges, type Deletions } from './deletions.ts';
import type { Decoded, Struct } from './structs.ts';

/** Writes an update that was decoded, with these deletions in the place of its own. */
export function encode(blocks: Decoded['blocks'], deletions: Deletions): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  encoding.writeVarUint(encoder.restEncoder, blocks.size);
  for (const [client, structs] of blocks) writeBlock(encoder, client, structs);
  encoding.writeVarUint(encoder.restEncoder, deletions.size);
  for (const [client, ranges] of deletions) {
    encoding.writeVarUint(encoder.restEncoder, client);
    encoding.writeVarUint(encoder.restEncoder, ranges.length);
    for (const { clock, end } of ranges) {
      encoder.writeDsClock(clock);
      encoder.writeDsLen(end - clock);
    }
  }
  return encoder.toUint8Array();
}

/** The update as it came where it deletes just this, else written anew: what is said again would be done again. */
export function withDeletions(update: Uint8Array, decoded: Decoded, deletions: Deletions): Uint8Array {
  return countRanges(deletions) === decoded.rangesSent ? update : encode(decoded.blocks, deletions);
}

function writeBlock(encoder: Y.UpdateEncoderV1, client: number, structs: readonly Struct[]): void {
  encoding.writeVarUint(encoder.restEncoder, structs.length);
  encoder.writeClient(client);
  encoding.writeVarUint(encoder.restEncoder, structs[0]?.id.clock ?? 0);
  for (const struct of structs) struct.write(encoder, 0);
}
