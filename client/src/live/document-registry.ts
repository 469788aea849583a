import { type DocumentName, documentPath } from '@casecircle/shared/protocol/documents.ts';
import { waiting } from './saved-state.ts';
import { openDocument, type SharedDocument } from './shared-document.ts';

type Held = { shared: SharedDocument; users: number };

/** A document stays open this long after its last screen left: the next screen often wants it again. */
const lingerMs = 5_000;

const held = new Map<string, Held>();

/**
 * Opens a document, or joins the page's open one. Give it back with `returnDocument`. One that still has unsaved edits
 * stays connected after its screen left, until the server has confirmed them.
 */
export function borrowDocument(name: DocumentName, open: typeof openDocument = openDocument): SharedDocument {
  const path = documentPath(name);
  const known = held.get(path);
  if (known && known.shared.state.getState().link.kind !== 'ended') {
    known.users += 1;
    return known.shared;
  }
  const shared = open(name);
  held.set(path, { shared, users: 1 });
  return shared;
}

export function returnDocument(shared: SharedDocument): void {
  const entry = held.get(shared.path);
  if (entry?.shared !== shared) {
    shared.close();
    return;
  }
  entry.users -= 1;
  setTimeout(() => closeWhenSaved(entry), lingerMs);
}

/** Whether anything typed on this page is not yet on the server, in any of its documents. */
export function anythingWaits(): boolean {
  return [...held.values()].some(({ shared }) => {
    const { saved, refused } = shared.state.getState();
    return waiting(saved) > 0 || refused !== null;
  });
}

/** Lets the browser ask before the page with unsaved edits is closed. Returns how to stop. */
export function warnBeforeLeaving(page: Window = window): () => void {
  const onBeforeUnload = (event: BeforeUnloadEvent) => {
    if (anythingWaits()) event.preventDefault();
  };
  page.addEventListener('beforeunload', onBeforeUnload);
  return () => page.removeEventListener('beforeunload', onBeforeUnload);
}

function closeWhenSaved(entry: Held): void {
  if (entry.users > 0 || held.get(entry.shared.path) !== entry) return;
  const { link, saved } = entry.shared.state.getState();
  if (link.kind !== 'ended' && waiting(saved) > 0) {
    const stop = entry.shared.state.subscribe(() => {
      stop();
      closeWhenSaved(entry);
    });
    return;
  }
  held.delete(entry.shared.path);
  entry.shared.close();
}
