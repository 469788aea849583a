import type { RefusalCode } from '@casecircle/shared/domain/result.ts';
import { type DocumentName, documentPath } from '@casecircle/shared/protocol/documents.ts';
import { forgetHeld } from './held-copy.ts';
import { waiting } from './saved-state.ts';
import { forgetAllSetAside, setAside } from './set-aside.ts';
import { openDocument, type SharedDocument } from './shared-document.ts';

type Held = {
  name: DocumentName;
  open: typeof openDocument;
  shared: SharedDocument;
  users: number;
  /** Nothing of it may stay on this page. */
  dropped?: true;
};

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
  const entry: Held = { name, open, shared: open(name), users: 1 };
  held.set(path, entry);
  renewWhenRefused(entry);
  return entry.shared;
}

/** Refusals of words, not of the person: a copy without those words can go on. Notebooks and drafts have no phases. */
const ofWords: ReadonlySet<RefusalCode> = new Set(['wrong-stage', 'not-allowed', 'read-only']);

/**
 * When the server refuses words on a table, the page's copy can never be brought into step again. A new one is opened
 * beside it, and takes its place once it is there; what the old one holds is set aside first, for the notebook.
 */
function renewWhenRefused(entry: Held): void {
  if (entry.name.scope !== 'table') return;
  const old = entry.shared;
  const stop = old.state.subscribe(({ refused }) => {
    if (!refused || !ofWords.has(refused.code)) return;
    stop();
    const key = setAside(old.path, old.document);
    const next = entry.open(entry.name);
    const stopWaiting = next.state.subscribe(({ loaded, link }) => {
      const isWanted = held.get(old.path) === entry && entry.shared === old;
      if (isWanted && link.kind !== 'ended' && !loaded) return;
      stopWaiting();
      // What was typed since belongs to the words that would be lost.
      if (!entry.dropped) setAside(old.path, old.document, key);
      if (isWanted && loaded) replace(entry, next);
      else next.close();
    });
  });
}

function replace(entry: Held, next: SharedDocument): void {
  const old = entry.shared;
  entry.shared = next;
  renewWhenRefused(entry);
  old.state.setState({ successor: next });
  setTimeout(old.close);
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

/**
 * Closes a document at once, whoever shows it, and leaves nothing of it on this page: not what it still had to send, not
 * what was set aside of it.
 */
export function dropDocument(name: DocumentName): void {
  const path = documentPath(name);
  forgetAllSetAside(path);
  forgetHeld(path);
  const entry = held.get(path);
  if (!entry) return;
  entry.dropped = true;
  held.delete(path);
  entry.shared.close();
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
