import * as Y from 'yjs';

/** The origin of what is changed in a text from beside it, such as by the coach's panel: undone like one's own typing. */
export const fromBeside = { by: 'beside' };

const managers = new WeakMap<Y.Text, Y.UndoManager>();

/** What can be undone in a text by who writes it here: their own typing and what they changed from beside it. One for each text. */
export function undoOf(text: Y.Text): Y.UndoManager {
  let manager = managers.get(text);
  if (!manager) {
    manager = new Y.UndoManager(text, { trackedOrigins: new Set([fromBeside]) });
    managers.set(text, manager);
  }
  return manager;
}

/** A change from beside, as a step of its own. */
export function changeFromBeside(text: Y.Text, change: () => void): void {
  const undo = undoOf(text);
  undo.stopCapturing();
  text.doc?.transact(change, fromBeside);
  undo.stopCapturing();
}

/** Whether these keys ask to undo or to redo, as they do in every other text. */
export function undoAsked(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>) {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && !event.shiftKey ? 'redo' : undefined;
}

/** Lets an area undo by the text's own history: the browser's ends with every word that comes from elsewhere. */
export function followUndo(area: HTMLTextAreaElement, text: Y.Text): () => void {
  const act = (event: Event, which: 'undo' | 'redo' | undefined) => {
    if (!which) return;
    event.preventDefault();
    undoOf(text)[which]();
  };
  const onKey = (event: KeyboardEvent) => act(event, undoAsked(event));
  const onInput = (event: InputEvent) => {
    const which = { historyUndo: 'undo', historyRedo: 'redo' } as const;
    act(event, which[event.inputType as keyof typeof which]);
  };
  area.addEventListener('keydown', onKey);
  area.addEventListener('beforeinput', onInput);
  return () => {
    area.removeEventListener('keydown', onKey);
    area.removeEventListener('beforeinput', onInput);
  };
}
