import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { type Deletions, inOrder, type Range } from './deletions.ts';

/** One struct of an update, as Yjs decodes it: an insertion, or the trace of something already collected. */
export type Struct = Y.Item | Y.GC;

/** An update that is well-formed in itself: what each client wrote, in order, and what was deleted. */
export type Decoded = {
  blocks: ReadonlyMap<number, readonly Struct[]>;
  deletions: Deletions;
  /** How many ranges stood in the update before they were put into order. */
  rangesSent: number;
};

const largestClient = 0xffff_ffff;
const largestClock = 0x7fff_ffff;

export type Undecodable = 'malformed' | 'gap';

/**
 * Decodes a V1 update without touching any document. Gives `malformed` for whatever an honest Yjs never writes, and
 * `gap` for skips (Yjs would park what follows them and let it loose inside somebody else's later update).
 */
export function decode(update: Uint8Array): Decoded | Undecodable {
  let read: ReturnType<typeof Y.decodeUpdate>;
  try {
    read = Y.decodeUpdate(update);
  } catch {
    return 'malformed';
  }
  const blocks = new Map<number, Struct[]>();
  let current: number | undefined;
  for (const struct of read.structs) {
    if (struct instanceof Y.Skip) return 'gap';
    const { client, clock } = struct.id;
    if (client !== current && blocks.has(client)) return 'malformed';
    if (!inBounds(client, clock, struct.length) || oddity(struct)) return 'malformed';
    const block = blocks.get(client);
    if (block) block.push(struct);
    else blocks.set(client, [struct]);
    current = client;
  }
  // Of two blocks of one client, Yjs keeps only the second, also where they follow each other without a seam.
  if (blocks.size !== declaredBlocks(update)) return 'malformed';
  const deletions = decodeDeletions(read.ds);
  return deletions === 'malformed' ? deletions : { blocks, ...deletions };
}

function declaredBlocks(update: Uint8Array): number {
  return decoding.readVarUint(decoding.createDecoder(update));
}

function decodeDeletions(ds: ReturnType<typeof Y.decodeUpdate>['ds']): Omit<Decoded, 'blocks'> | 'malformed' {
  const deletions = new Map<number, readonly Range[]>();
  let rangesSent = 0;
  for (const [client, sent] of ds.clients) {
    if (!sent.every(({ clock, len }) => inBounds(client, clock, len))) return 'malformed';
    rangesSent += sent.length;
    deletions.set(client, inOrder(sent.map(({ clock, len }) => ({ clock, end: clock + len }))));
  }
  return { deletions, rangesSent };
}

function inBounds(client: number, clock: number, length: number): boolean {
  return client <= largestClient && length > 0 && clock + length <= largestClock;
}

/** Things that decode but that no editor writes: they exist to get past a guard. */
function oddity(struct: Struct): boolean {
  if (struct instanceof Y.GC) return false;
  if (struct.content instanceof Y.ContentDoc) return true;
  if (struct.content instanceof Y.ContentFormat && struct.content.key === '__proto__') return true;
  return struct.parentSub === '__proto__';
}
