import { limits } from '@casecircle/shared/protocol/limits.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { type Crafted, craft, type Id } from './hostile-update.ts';
import { inspect, type Rights, type Verdict } from './write-guard.ts';

type Content = Extract<Crafted, { content: unknown }>['content'];

const anybody: Rights = { writes: true, owns: () => true, may: () => true };

/** Notes with a list, a paragraph and words in it; a question; a case on the table. All written by client 1. */
function standing() {
  const document = new Y.Doc();
  document.clientID = 1;
  const [list, paragraph, text] = [
    new Y.XmlElement('orderedList'),
    new Y.XmlElement('paragraph'),
    new Y.XmlText('words'),
  ];
  document.getXmlFragment('notes').insert(0, [list, paragraph]);
  paragraph.insert(0, [text]);
  document.getText('question').insert(0, 'How?');
  document.getMap('entries');
  const shared = new Y.Map();
  document.getMap('cases').set('p:c', shared);
  shared.set('question', new Y.Text('How?'));
  const places = { list, paragraph, text, case: shared, caseQuestion: shared.get('question') as Y.Text };
  return { document, at: (place: keyof typeof places) => places[place]._item?.id as Id };
}

function brought(parent: string | Id, content: Content, sub?: string): Uint8Array {
  return craft([{ client: 9, clock: 0, structs: [{ parent, content, ...(sub !== undefined && { sub }) }] }]);
}

/** What the guard says, after a look that plain Yjs would take it. */
function verdictOn(update: Uint8Array, { document }: ReturnType<typeof standing>): Verdict['kind'] {
  const plain = new Y.Doc();
  Y.applyUpdate(plain, Y.encodeStateAsUpdate(document));
  Y.applyUpdate(plain, update);
  expect(Y.getState(plain.store, 9)).toBeGreaterThan(0);
  return inspect(update, document, anybody).kind;
}

const never: [string, Content][] = [
  ['a hook', { hook: 'paragraph' }],
  ['a plain value', { any: [{ a: 1 }] }],
  ['bytes', { binary: [1] }],
  ['an embed', { embed: { image: 'x' } }],
  ['a map', { type: 'map' }],
  ['an array', { type: 'array' }],
  ['a plain text', { type: 'text' }],
  ['a fragment', { type: 'fragment' }],
  ['an image', { element: 'image' }],
  ['a heading', { element: 'heading' }],
  ['an element named like a method', { element: 'constructor' }],
];

test.each([
  ...never,
  ['words', { text: 'x' }],
  ['a mark', { format: ['bold', {}] }],
  ['a text with marks', { type: 'marked' }],
  ['a list item', { element: 'listItem' }],
] as [string, Content][])('D-89: %s directly in the notes is refused', (_what, content) => {
  expect(verdictOn(brought('notes', content), standing())).toBe('forbidden');
});

test.each([...never, ['words', { text: 'x' }], ['a paragraph', { element: 'paragraph' }]] as [string, Content][])(
  'D-89: %s in a paragraph is refused',
  (_what, content) => {
    const scene = standing();
    expect(verdictOn(brought(scene.at('paragraph'), content), scene)).toBe('forbidden');
  },
);

test.each([
  ...never,
  ['a paragraph', { element: 'paragraph' }],
  ['a mark that no editor knows', { format: ['link', { href: 'https://elsewhere.example' }] }],
  ['a mark with attributes', { format: ['bold', { style: 'x' }] }],
  ['a mark of a list', { format: ['italic', []] }],
] as [string, Content][])('D-89: %s in a text with marks is refused', (_what, content) => {
  const scene = standing();
  expect(verdictOn(brought(scene.at('text'), content), scene)).toBe('forbidden');
});

test.each([
  ['class', { any: ['x'] }],
  ['start', { any: ['3'] }],
  ['start', { any: [19830314] }],
  ['start', { any: [1.5] }],
  ['start', { any: [-3] }],
  ['type', { any: ['Maria Keller, 4 Elm St'] }],
  ['start', { any: [{}] }],
  ['start', { binary: [1] }],
  ['start', { type: 'map' }],
  ['type', { any: ['x'.repeat(41)] }],
  ['constructor', { any: [1] }],
] as [string, Content][])('D-89: an attribute %s of a list with %j is refused', (name, content) => {
  const scene = standing();
  expect(verdictOn(brought(scene.at('list'), content, name), scene)).toBe('forbidden');
});

test('D-89: keys in the notes themselves, in a text and in a paragraph are refused', () => {
  const scene = standing();
  for (const parent of ['notes', scene.at('text'), scene.at('paragraph')]) {
    expect(verdictOn(brought(parent, { any: [{ a: 1 }] }, 'start'), scene)).toBe('forbidden');
  }
});

test.each([
  ['notes', { element: 'paragraph' }],
  ['notes', { element: 'bulletList' }],
  ['list', { element: 'listItem' }],
  ['paragraph', { type: 'marked' }],
  ['paragraph', { element: 'hardBreak' }],
  ['text', { text: 'more' }],
  ['text', { format: ['bold', {}] }],
  ['text', { format: ['italic', null] }],
] as const)('D-89: in %s, %j is what an editor makes', (place, content) => {
  const scene = standing();
  const parent = place === 'notes' ? place : scene.at(place);
  expect(verdictOn(brought(parent, content as Content), scene)).toBe('ok');
});

test('D-89: where a list starts, and how it counts, is what an editor makes', () => {
  const scene = standing();
  expect(verdictOn(brought(scene.at('list'), { any: [3] }, 'start'), scene)).toBe('ok');
  expect(verdictOn(brought(scene.at('list'), { any: ['a'] }, 'type'), scene)).toBe('ok');
});

test.each([...never, ['a text with marks', { type: 'marked' }], ['a mark', { format: ['bold', {}] }]] as [
  string,
  Content,
][])('D-80: %s in a question, of a draft or of a case, is refused', (_what, content) => {
  const scene = standing();
  for (const question of ['question', scene.at('caseQuestion')]) {
    expect(verdictOn(brought(question, content), scene)).toBe('forbidden');
    expect(verdictOn(brought(question, { text: 'And why?' }), scene)).toBe('ok');
  }
});

test.each([
  ...never.filter(([what]) => what !== 'a plain value'),
  ['a number', { any: [1] }],
  ['a list', { any: [[1]] }],
  ['bytes within an object', { any: [{ text: Uint8Array.of(1) }] }],
  ['objects in objects in objects', { any: [{ a: { b: { c: { d: { e: 1 } } } } }] }],
] as [string, Content][])('D-81: %s as an own value is refused', (_what, content) => {
  const scene = standing();
  for (const root of ['entries', 'answers', 'takeaways', 'resonances', 'slips', 'checkIns']) {
    expect(verdictOn(brought(root, content, 'm:1'), scene)).toBe('forbidden');
    expect(verdictOn(brought(root, { any: [{ text: 'plain' }] }, 'm:1'), scene)).toBe('ok');
  }
});

test('D-82: nobody puts anything into the map of cases, into a case or into a root that is none', () => {
  const scene = standing();
  for (const parent of ['cases', 'other', '__proto__', 'constructor', scene.at('case')]) {
    for (const content of [{ type: 'map' }, { any: [{ a: 1 }] }, { text: 'x' }] as Content[]) {
      expect(verdictOn(brought(parent, content, 'notes'), scene)).toBe('forbidden');
    }
  }
});

test('D-77: lists may be nested 64 types deep, and no deeper', () => {
  const nested = (depth: number) => {
    const structs = Array.from({ length: depth }, (_, clock): Crafted => {
      const parent = clock === 0 ? 'notes' : { client: 9, clock: clock - 1 };
      return { parent, content: { element: clock % 2 === 0 ? 'bulletList' : 'listItem' } };
    });
    return verdictOn(craft([{ client: 9, clock: 0, structs }]), standing());
  };
  expect(nested(limits.nesting + 1)).toBe('ok');
  expect(nested(limits.nesting + 2)).toBe('malformed');
});
