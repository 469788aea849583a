import CollaborationCaret from '@tiptap/extension-collaboration-caret';
import type { DecorationAttrs } from '@tiptap/pm/view';
import type { Awareness } from 'y-protocols/awareness';
import { caretColour } from './caret-colour.ts';
import { soundCarets } from './sound-carets.ts';

export type Person = { id: string; name: string };

/** Others' carets with their names. The server writes who they are into `user`, so names cannot be borrowed. */
export function namedCarets(awareness: Awareness, me: Person) {
  return CollaborationCaret.configure({
    provider: { awareness: soundCarets(awareness) },
    user: { id: me.id, name: me.name, color: caretColour(me.id) },
    render: caret,
    selectionRender,
  });
}

function caret(user: Record<string, unknown>): HTMLElement {
  const mark = document.createElement('span');
  mark.className = 'caret';
  mark.style.setProperty('--caret-colour', colourOf(user));
  const label = document.createElement('span');
  label.className = 'caret-label';
  label.textContent = nameOf(user);
  mark.append(label);
  return mark;
}

function selectionRender(user: Record<string, unknown>): DecorationAttrs {
  return { class: 'caret-selection', style: `--caret-colour: ${colourOf(user)}` };
}

/** From the person's id and not from what their screen asks for: a colour is no place for foreign style sheets. */
function colourOf(user: Record<string, unknown>): string {
  return caretColour(typeof user.id === 'string' ? user.id : nameOf(user));
}

function nameOf(user: Record<string, unknown>): string {
  return typeof user.name === 'string' ? user.name : 'Somebody';
}
