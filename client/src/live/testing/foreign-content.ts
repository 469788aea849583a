import * as Y from 'yjs';
import { smuggle } from './rich-text.tsx';

type Put = (notes: Y.XmlFragment) => void;

const element = (name: string, ...inside: (Y.XmlElement | Y.XmlText)[]) => {
  const made = new Y.XmlElement(name);
  made.insert(0, inside);
  return made;
};

const put =
  (make: () => Y.XmlElement | Y.XmlText): Put =>
  (notes) =>
    notes.insert(0, [make()]);

const formatted =
  (attributes: Record<string, unknown>): Put =>
  (notes) => {
    const text = new Y.XmlText();
    notes.insert(0, [element('paragraph', text)]);
    text.insert(0, 'dressed', attributes);
  };

const embedded =
  (make: () => object): Put =>
  (notes) => {
    const text = new Y.XmlText();
    notes.insert(0, [element('paragraph', text)]);
    text.insertEmbed(0, make());
  };

const attributed =
  (name: string, key: string, value: unknown): Put =>
  (notes) => {
    const made = element(name);
    made.setAttribute(key, value as string);
    notes.insert(0, [made]);
  };

const listFrom =
  (start: unknown): Put =>
  (notes) => {
    const list = element('orderedList', element('listItem', element('paragraph')));
    list.setAttribute('start', start as string);
    notes.insert(0, [list]);
  };

/** Content that people can store and that no editor of ours would: each beside the words of others. */
export const foreign: [string, Put][] = [
  ['an element of another language', put(() => element('iframe'))],
  ['an element called constructor', put(() => element('constructor'))],
  ['an element called __proto__', put(() => element('__proto__'))],
  ['an element called doc', put(() => element('doc'))],
  ['an element called text', put(() => element('text', new Y.XmlText('words')))],
  ['a hook', (notes) => notes.insert(0, [new Y.XmlHook('hook') as unknown as Y.XmlElement])],
  ['text outside of a paragraph', put(() => new Y.XmlText('loose'))],
  ['a list item outside of a list', put(() => element('listItem', element('paragraph', new Y.XmlText('loose'))))],
  ['a list item without a paragraph', put(() => element('bulletList', element('listItem', new Y.XmlText('loose'))))],
  ['a paragraph in a paragraph', put(() => element('paragraph', element('paragraph', new Y.XmlText('nested'))))],
  ['words in a line break', put(() => element('paragraph', element('hardBreak', new Y.XmlText('hidden'))))],
  ['a link', formatted({ link: { href: 'javascript:alert(1)' } })],
  ['a mark called constructor', formatted({ constructor: {} })],
  ['a mark called __proto__', formatted(JSON.parse('{"__proto__": {"link": {}}}'))],
  ['bold with a style', formatted({ bold: { style: 'x' } })],
  ['bold that is a string', formatted({ bold: 'heavily' })],
  ['an embedded object', embedded(() => ({ a: 1 }))],
  ['an embedded map', embedded(() => new Y.Map())],
  ['a paragraph with an attribute', attributed('paragraph', 'onclick', 'alert(1)')],
  ['a paragraph with an attribute called constructor', attributed('paragraph', 'constructor', 'x')],
  ['a paragraph with an attribute called __proto__', attributed('paragraph', '__proto__', { a: 1 })],
  ['an ordered list that starts at an object', listFrom({ a: 1 })],
  ['any values', (notes) => smuggle(notes, new Y.ContentAny([5, 'five', { a: 1 }, null]))],
  ['a map', (notes) => smuggle(notes, new Y.ContentType(new Y.Map() as Y.AbstractType<unknown>))],
  ['an array', (notes) => smuggle(notes, new Y.ContentType(new Y.Array() as Y.AbstractType<unknown>))],
  ['a bare string', (notes) => smuggle(notes, new Y.ContentString('bare'))],
  [
    'any values in a paragraph',
    (notes) => {
      notes.insert(0, [element('paragraph')]);
      smuggle(notes.get(0) as Y.XmlElement, new Y.ContentAny([5, null]));
    },
  ],
];
