import {
  attributesOf,
  elementNames,
  elementsIn,
  isAttribute,
  markNames,
  wordy,
} from '@casecircle/shared/document/rich-text.ts';
import { getSchema } from '@tiptap/core';
import type { ContentMatch, NodeType } from '@tiptap/pm/model';
import { expect, test } from 'vitest';
import { richTextSchema } from './rich-text-schema.ts';

const { nodes, marks, topNodeType } = getSchema(richTextSchema);

/** Every kind of node that may stand in a node of this type, wherever in it. */
function childrenOf(type: NodeType): string[] {
  const [seen, names, waiting] = [new Set<ContentMatch>(), new Set<string>(), [type.contentMatch]];
  for (let match = waiting.pop(); match; match = waiting.pop()) {
    if (seen.has(match)) continue;
    seen.add(match);
    for (let index = 0; index < match.edgeCount; index += 1) {
      const edge = match.edge(index);
      names.add(edge.type.name);
      waiting.push(edge.next);
    }
  }
  return [...names].toSorted();
}

test('D-89: the editor makes the elements and marks that the server lets through, and no others', () => {
  expect(Object.keys(nodes).toSorted()).toEqual([...elementNames, 'doc', 'text'].toSorted());
  expect(Object.keys(marks).toSorted()).toEqual([...markNames].toSorted());
});

test.each(elementNames)('D-89: what the editor puts into a %s is what the server lets into it', (name) => {
  const allowed = [...elementsIn[name], ...(wordy.includes(name) ? ['text'] : [])];
  expect(childrenOf(nodes[name] as NodeType)).toEqual(allowed.toSorted());
});

test('D-89: what the editor puts into a whole text is what the server lets into it', () => {
  expect(childrenOf(topNodeType)).toEqual([...elementsIn['rich-text']].toSorted());
});

test('D-89: the server knows every attribute of the editor’s elements, with its default, and marks have none', () => {
  for (const name of elementNames) {
    const attributes = Object.entries(nodes[name]?.spec.attrs ?? {});
    expect(attributes.map(([attribute]) => attribute)).toEqual(Object.keys(attributesOf[name] ?? {}));
    for (const [attribute, { default: value }] of attributes) {
      if (value !== null) expect(isAttribute(name, attribute, value)).toBe(true);
    }
  }
  for (const mark of Object.values(marks)) expect(mark.spec.attrs ?? {}).toEqual({});
});
