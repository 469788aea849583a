import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { createStore } from 'zustand/vanilla';
import { nothingMade } from '../../live/saved-state.ts';
import type { DocumentState, SharedDocument } from '../../live/shared-document.ts';

/** An empty table that is connected to nothing, for the room of somebody who has left the table. */
export function noTable(): SharedDocument {
  const document = new Y.Doc();
  return {
    path: 'no table',
    document,
    awareness: new Awareness(document),
    state: createStore<DocumentState>(() => ({
      link: { kind: 'open' },
      loaded: true,
      saved: nothingMade,
      refused: null,
    })),
    again: () => undefined,
    close: () => document.destroy(),
  };
}
