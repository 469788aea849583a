import { fromBase64, toBase64 } from 'lib0/buffer';
import * as Y from 'yjs';
import { keepInTab, keptInTab, keysKeptInTab } from '../http/kept-in-tab.ts';
import { newId } from './new-id.ts';

/** A page's copy of a document with words that the server refused, kept until they are somewhere safe. */
export type SetAside = { key: string; copy: Y.Doc };

/** Keeps a copy of a document, also over a reload. Gives back its key, under which it can be kept again. */
export function setAside(path: string, document: Y.Doc, key = `set aside ${path} ${newId()}`): string {
  keepInTab(key, toBase64(Y.encodeStateAsUpdate(document)));
  return key;
}

/** What was set aside of a document and not forgotten yet. */
export function allSetAside(path: string): SetAside[] {
  return keysKeptInTab(`set aside ${path} `).flatMap((key) => {
    const state = keptInTab(key);
    if (state === undefined) return [];
    const copy = new Y.Doc();
    Y.applyUpdate(copy, fromBase64(state));
    return [{ key, copy }];
  });
}

export function forgetSetAside(key: string): void {
  keepInTab(key, null);
}

/** Forgets everything that was set aside of a document. */
export function forgetAllSetAside(path: string): void {
  for (const key of keysKeptInTab(`set aside ${path} `)) forgetSetAside(key);
}
