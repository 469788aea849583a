import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { createStore } from 'zustand/vanilla';
import { nothingMade } from './saved-state.ts';
import type { DocumentState, SharedDocument } from './shared-document.ts';

/**
 * A document of this page alone, connected to nothing: what is written in it is there at once, is never on a server, and is never
 * called saved. It is gone with the page.
 */
export function localDocument(path: string): SharedDocument {
  const document = new Y.Doc();
  const state = createStore<DocumentState>(() => ({
    link: { kind: 'local' },
    loaded: true,
    saved: { ...nothingMade, connection: { saved: 0, carries: [], handedOver: true } },
    refused: null,
  }));
  const awareness = new Awareness(document);
  return { path, document, awareness, state, again: () => undefined, close: () => document.destroy() };
}
