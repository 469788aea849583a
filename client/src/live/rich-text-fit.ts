import { getSchema } from '@tiptap/core';
import { Fragment, type Node, type NodeType } from '@tiptap/pm/model';
import * as Y from 'yjs';
import { richTextSchema } from './rich-text-schema.ts';

const schema = getSchema(richTextSchema);

/** Deeper than any list that people write; more could end the stack. */
const deepest = 60;

/** What an editor makes of a piece: nodes, none where it would leave out what has no words, or it does not fit. */
type Made = readonly Node[] | 'unfit';

/**
 * Whether an editor can show all of a rich text as it is. What it cannot show it would delete, and with it other
 * people's words. Empty lists without an item, as two people can leave them who delete at once, count as fitting.
 */
export function fitsEditor(fragment: Y.XmlFragment): boolean {
  const pieces: readonly unknown[] = fragment.toArray();
  if (!pieces.every((piece) => piece instanceof Y.XmlElement)) return false;
  const made = all(pieces, 0);
  return made !== 'unfit' && (made.length === 0 || schema.topNodeType.validContent(Fragment.from(made)));
}

function all(pieces: readonly unknown[], depth: number): Made {
  const nodes: Node[] = [];
  for (const piece of pieces) {
    const made = one(piece, depth);
    if (made === 'unfit') return made;
    nodes.push(...made);
  }
  return nodes;
}

function one(piece: unknown, depth: number): Made {
  if (depth > deepest) return 'unfit';
  if (piece instanceof Y.XmlText) return text(piece);
  return piece instanceof Y.XmlElement ? element(piece, depth) : 'unfit';
}

function element(piece: Y.XmlElement, depth: number): Made {
  const type = schema.nodes[piece.nodeName];
  if (!type || type.isText || type === schema.topNodeType || !attributesFit(piece, type)) return 'unfit';
  const made = all(piece.toArray(), depth + 1);
  if (made === 'unfit') return made;
  const content = Fragment.from(made);
  if (type.validContent(content)) return [type.create(null, content)];
  return made.some((node) => node.textContent !== '') ? 'unfit' : [];
}

/** Looks behind `getAttributes`, which loses an attribute called `__proto__`. */
function attributesFit(piece: Y.XmlElement, type: NodeType): boolean {
  const known = type.spec.attrs ?? {};
  return [...piece._map].every(([key, item]) => {
    if (item.deleted) return true;
    const value: unknown = item.content.getContent().at(-1);
    return Object.hasOwn(known, key) && (value === null || typeof value !== 'object');
  });
}

type Piece = { insert: unknown; attributes?: Record<string, unknown> };

function text(piece: Y.XmlText): Made {
  if ([...piece._map.values()].some((item) => !item.deleted)) return 'unfit';
  const nodes: Node[] = [];
  for (const { insert, attributes = {} } of piece.toDelta() as Piece[]) {
    if (typeof insert !== 'string' || !isPlain(attributes)) return 'unfit';
    const marks = Object.entries(attributes).map(([name, value]) =>
      isPlain(value) && Object.keys(value).length === 0 ? schema.marks[name] : undefined,
    );
    if (!marks.every((mark) => mark !== undefined)) return 'unfit';
    nodes.push(
      schema.text(
        insert,
        marks.map((mark) => mark.create()),
      ),
    );
  }
  return nodes;
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
