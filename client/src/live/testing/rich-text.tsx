import { MantineProvider } from '@mantine/core';
import { act, render, screen } from '@testing-library/react';
import type { Editor } from '@tiptap/core';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { RichTextEditor } from '../rich-text-editor.tsx';

export function paragraph(words: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  element.insert(0, [new Y.XmlText(words)]);
  return element;
}

/** A rich text with one honest paragraph below whatever else is put there. */
export function notesWith(foreign: (notes: Y.XmlFragment) => void = () => undefined): Y.XmlFragment {
  const notes = new Y.Doc().getXmlFragment('notes');
  foreign(notes);
  notes.insert(notes.length, [paragraph('honest words')]);
  return notes;
}

/** Lists in lists, far deeper than a stack. */
export function nestWithoutEnd(notes: Y.XmlFragment): void {
  notes.doc?.transact(() => {
    let inner = notes;
    for (let depth = 0; depth < 20_000; depth += 1) {
      const next = new Y.XmlElement('bulletList');
      inner.insert(0, [next]);
      inner = next;
    }
  });
}

/** Puts content into a type that no method of it would put there. */
export function smuggle(parent: Y.XmlFragment, content: Y.Item['content']): void {
  const { doc } = parent;
  if (!doc) throw new Error('This type is in no document yet.');
  Y.transact(doc, (transaction) => {
    const id = Y.createID(doc.clientID, Y.getState(doc.store, doc.clientID));
    new Y.Item(id, null, null, null, null, parent as Y.AbstractType<unknown>, null, content).integrate(transaction, 0);
  });
}

/** An edit that another person makes in a copy of their own, and that arrives here. */
export function fromElsewhere(notes: Y.XmlFragment, edit: (notes: Y.XmlFragment) => void): void {
  const { doc } = notes;
  if (!doc) throw new Error('This text is in no document.');
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  edit(other.getXmlFragment('notes'));
  act(() => Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), 'network'));
}

/** The editor on a rich text, with what one sees of it and what types into it. */
export function openEditor(notes: Y.XmlFragment) {
  const awareness = new Awareness(notes.doc as Y.Doc);
  render(
    <MantineProvider env="test">
      <RichTextEditor
        fragment={notes}
        label="Notes"
        placeholder="Write"
        together={{ awareness, me: { id: 'me', name: 'Me' } }}
      />
    </MantineProvider>,
  );
  const page = () => screen.getByRole<HTMLElement & { editor: Editor }>('textbox', { name: 'Notes' });
  return {
    awareness,
    page,
    type: (words: string) => act(() => page().editor.commands.insertContentAt(1, words)),
    hear: (state: unknown) => act(() => hear(awareness, state)),
  };
}

/** Another person's awareness state arrives. */
function hear(awareness: Awareness, state: unknown): void {
  const other = new Awareness(new Y.Doc());
  other.setLocalState(state as Record<string, unknown>);
  applyAwarenessUpdate(awareness, encodeAwarenessUpdate(other, [other.clientID]), 'network');
}
