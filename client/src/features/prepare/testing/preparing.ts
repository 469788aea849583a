import { draftRoots } from '@casecircle/shared/document/roots.ts';
import { screen, within } from '@testing-library/react';
import type { Editor } from '@tiptap/core';
import * as Y from 'yjs';
import { openPage, viewFor } from './open-page.ts';

/** Ana prepares a case with this question and these notes, a paragraph each. */
export async function preparing(question: string, ...notes: string[]) {
  const { user, server, asked } = await openPage(viewFor('case'), ({ document }) => {
    document.getText(draftRoots.question).insert(0, question);
    const fragment = document.getXmlFragment(draftRoots.notes);
    fragment.delete(0, fragment.length);
    fragment.insert(
      0,
      notes.map((words) => {
        const paragraph = new Y.XmlElement('paragraph');
        paragraph.insert(0, [new Y.XmlText(words)]);
        return paragraph;
      }),
    );
  });
  const panel = within(await screen.findByRole('region', { name: 'The coach' }, { timeout: 5_000 }));
  const notesField = () => screen.getByRole<HTMLElement & { editor: Editor }>('textbox', { name: 'Case notes' });
  return {
    user,
    server,
    asked,
    panel,
    written: () => server.document.getXmlFragment(draftRoots.notes).toString(),
    question: () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'I need your help with…' }),
    notes: notesField,
    /** As somebody does who writes in the notes. */
    inNotes: (write: (editor: Editor) => void) => write(notesField().editor),
  };
}
