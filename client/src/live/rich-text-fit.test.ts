import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { fitsEditor } from './rich-text-fit.ts';
import { foreign } from './testing/foreign-content.ts';
import { nestWithoutEnd, notesWith } from './testing/rich-text.tsx';

const element = (name: string, ...inside: (Y.XmlElement | Y.XmlText)[]) => {
  const made = new Y.XmlElement(name);
  made.insert(0, inside);
  return made;
};

test('what editors write fits: paragraphs, lists in lists, breaks, bold and italic', () => {
  const notes = notesWith((own) => {
    const dressed = new Y.XmlText();
    const list = element('orderedList', element('listItem', element('paragraph'), element('bulletList', item())));
    list.setAttribute('start', 2 as unknown as string);
    own.insert(0, [element('paragraph', dressed, new Y.XmlElement('hardBreak'), new Y.XmlText('next')), list]);
    dressed.insert(0, 'both', { bold: {}, italic: {} });
  });
  expect(fitsEditor(notes)).toBe(true);
});

test('a text without anything in it fits', () => {
  expect(fitsEditor(new Y.Doc().getXmlFragment('notes'))).toBe(true);
});

test('a list that two people emptied at once fits: no word of it can be lost', () => {
  expect(fitsEditor(notesWith((own) => own.insert(0, [new Y.XmlElement('bulletList')])))).toBe(true);
  expect(fitsEditor(notesWith((own) => own.insert(0, [element('bulletList', new Y.XmlElement('listItem'))])))).toBe(
    true,
  );
});

test.each(foreign)('%s does not fit', (_what, put) => {
  expect(fitsEditor(notesWith(put))).toBe(false);
});

test('nesting without end does not fit, and is measured without ending the stack', () => {
  const notes = notesWith(nestWithoutEnd);
  expect(fitsEditor(notes)).toBe(false);
});

function item(): Y.XmlElement {
  return element('listItem', element('paragraph', new Y.XmlText('an item')));
}
