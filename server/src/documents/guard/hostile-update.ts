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
        | { type: TypeName }
        | { element: string }
        | { hook: string }
        | { format: [mark: string, value: unknown] }
        | { embed: unknown }
        | { binary: number[] }
        | { deleted: number }
        | { document: string };
    };

type TypeName = keyof typeof typeRefs;

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

const refs = {
  deleted: 1,
  binary: 3,
  text: 4,
  embed: 5,
  format: 6,
  type: 7,
  element: 7,
  hook: 7,
  any: 8,
  document: 9,
} as const;
const typeRefs = { array: 0, map: 1, text: 2, fragment: 4, marked: 6 } as const;

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
  else if ('type' in content) encoding.writeVarUint(to, typeRefs[content.type]);
  else if ('element' in content) writeNamed(to, 3, content.element);
  else if ('hook' in content) writeNamed(to, 5, content.hook);
  else if ('embed' in content) encoding.writeVarString(to, JSON.stringify(content.embed));
  else if ('binary' in content) encoding.writeVarUint8Array(to, Uint8Array.from(content.binary));
  else if ('format' in content) {
    encoding.writeVarString(to, content.format[0]);
    encoding.writeVarString(to, JSON.stringify(content.format[1]));
  } else if ('document' in content) {
    encoding.writeVarString(to, content.document);
    encoding.writeAny(to, {});
  } else {
    encoding.writeVarUint(to, content.any.length);
    for (const value of content.any) encoding.writeAny(to, value as encoding.AnyEncodable);
  }
}

function writeNamed(to: encoding.Encoder, ref: number, name: string): void {
  encoding.writeVarUint(to, ref);
  encoding.writeVarString(to, name);
}

function writeId(to: encoding.Encoder, id: Id): void {
  encoding.writeVarUint(to, id.client);
  encoding.writeVarUint(to, id.clock);
}
