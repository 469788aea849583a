import * as encoding from 'lib0/encoding';

export type Id = { client: number; clock: number };

/** One struct as it stands on the wire, true or not. Test support: honest Yjs cannot write most of these. */
export type Crafted =
  | { collected: number }
  | { skipped: number }
  | {
      left?: Id;
      right?: Id;
      parent?: string | Id;
      sub?: string;
      content:
        | { text: string }
        | { any: unknown[] }
        | { type: 'map' | 'text' }
        | { deleted: number }
        | { document: string };
    };

export type Block = { client: number; clock: number; structs: Crafted[] };
export type Range = { client: number; clock: number; length: number };

/** Writes a V1 update byte by byte. */
export function craft(blocks: Block[], deletions: Range[] = []): Uint8Array {
  const to = encoding.createEncoder();
  encoding.writeVarUint(to, blocks.length);
  for (const block of blocks) {
    encoding.writeVarUint(to, block.structs.length);
    encoding.writeVarUint(to, block.client);
    encoding.writeVarUint(to, block.clock);
    for (const struct of block.structs) writeStruct(to, struct);
  }
  encoding.writeVarUint(to, deletions.length);
  for (const { client, clock, length } of deletions) {
    for (const number of [client, 1, clock, length]) encoding.writeVarUint(to, number);
  }
  return encoding.toUint8Array(to);
}

const refs = { deleted: 1, text: 4, type: 7, any: 8, document: 9 } as const;

function writeStruct(to: encoding.Encoder, struct: Crafted): void {
  if ('collected' in struct || 'skipped' in struct) {
    encoding.writeUint8(to, 'collected' in struct ? 0 : 10);
    encoding.writeVarUint(to, 'collected' in struct ? struct.collected : struct.skipped);
    return;
  }
  const ref = refs[Object.keys(struct.content)[0] as keyof typeof refs];
  const named = !struct.left && !struct.right;
  const bits = (struct.left ? 0x80 : 0) | (struct.right ? 0x40 : 0) | (struct.sub === undefined ? 0 : 0x20);
  encoding.writeUint8(to, ref | bits);
  if (struct.left) writeId(to, struct.left);
  if (struct.right) writeId(to, struct.right);
  if (named) writeParent(to, struct.parent ?? '', struct.sub);
  writeContent(to, struct.content);
}

function writeParent(to: encoding.Encoder, parent: string | Id, sub: string | undefined): void {
  encoding.writeVarUint(to, typeof parent === 'string' ? 1 : 0);
  if (typeof parent === 'string') encoding.writeVarString(to, parent);
  else writeId(to, parent);
  if (sub !== undefined) encoding.writeVarString(to, sub);
}

function writeContent(to: encoding.Encoder, content: Extract<Crafted, { content: unknown }>['content']): void {
  if ('text' in content) encoding.writeVarString(to, content.text);
  else if ('deleted' in content) encoding.writeVarUint(to, content.deleted);
  else if ('type' in content) encoding.writeVarUint(to, content.type === 'map' ? 1 : 2);
  else if ('document' in content) {
    encoding.writeVarString(to, content.document);
    encoding.writeAny(to, {});
  } else {
    encoding.writeVarUint(to, content.any.length);
    for (const value of content.any) encoding.writeAny(to, value as encoding.AnyEncodable);
  }
}

function writeId(to: encoding.Encoder, id: Id): void {
  encoding.writeVarUint(to, id.client);
  encoding.writeVarUint(to, id.clock);
}
