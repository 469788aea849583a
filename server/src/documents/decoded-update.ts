import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';

export type Decoded = ReturnType<typeof Y.decodeUpdate>;
export type Struct = Decoded['structs'][number];

/** The structs of one client, in the order of their clocks, without a hole between them. */
export type Block = { client: number; structs: Struct[] };

/** An update taken apart, with the form checks that Yjs itself leaves out. */
export type DecodedUpdate = { blocks: Map<number, Block>; deletions: Deletion[] };
export type Deletion = { client: number; clock: number; end: number };

/**
 * Takes an update apart; undefined when it is malformed. Yjs would accept, and then stumble over: structs of no
 * length, two blocks of one client (it keeps only the last), deletions of no length, clocks beyond safe integers.
 */
export function decodeUpdate(update: Uint8Array): DecodedUpdate | undefined {
  try {
    const { structs, ds } = Y.decodeUpdate(update);
    const blocks = toBlocks(structs);
    if (!blocks || blocks.size !== declaredBlocks(update)) return undefined;
    const deletions = [...ds.clients].flatMap(([client, ranges]) =>
      ranges.map(({ clock, len }) => ({ client, clock, end: clock + len })),
    );
    const sound = deletions.every(({ clock, end }) => end > clock && Number.isSafeInteger(end));
    return sound ? { blocks, deletions } : undefined;
  } catch {
    return undefined;
  }
}

function toBlocks(structs: Struct[]): Map<number, Block> | undefined {
  const blocks = new Map<number, Block>();
  let expected = 0;
  let current: Block | undefined;
  for (const struct of structs) {
    const { client, clock } = struct.id;
    if (current?.client !== client) {
      if (blocks.has(client)) return undefined;
      current = { client, structs: [] };
      blocks.set(client, current);
      expected = clock;
    }
    if (clock !== expected || struct.length < 1) return undefined;
    expected = clock + struct.length;
    if (!Number.isSafeInteger(expected)) return undefined;
    current.structs.push(struct);
  }
  return blocks;
}

function declaredBlocks(update: Uint8Array): number {
  return decoding.readVarUint(decoding.createDecoder(update));
}
