import { fromBase64, toBase64 } from 'lib0/buffer';
import * as Y from 'yjs';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { keepInTab, keptInTab } from '../http/kept-in-tab.ts';

/**
 * A copy of a table to write in. What others write comes in at once; what is written here goes to the table when it is let go, and
 * until then it is on this page alone.
 */
export type HeldCopy = {
  document: Y.Doc;
  /** Whether anything written here is not on the table yet. */
  waits: StoreApi<{ waiting: boolean }>;
  /** Puts all that was written here on the table. */
  letGo: () => void;
  /** Keeps what waits in this tab, so that it is there again after a reload. */
  keep: () => void;
  /**
   * Nobody writes here any more; what waits is only in `document` then. With `stays`, what this tab keeps of it is left for who comes
   * back; nothing is kept anew, since they may have signed out meanwhile.
   */
  close: (stays?: boolean) => void;
};

const fromTable = { by: 'table' };
const toTable = { by: 'held copy' };

export function holdCopy(path: string, table: Y.Doc): HeldCopy {
  const key = heldKey(path);
  const document = new Y.Doc();
  const waits = createStore(() => ({ waiting: false }));
  let held: Uint8Array[] = [];
  const onTable = (update: Uint8Array, origin: unknown) => {
    if (origin !== toTable) Y.applyUpdate(document, update, fromTable);
  };
  const onCopy = (update: Uint8Array, origin: unknown) => {
    if (origin === fromTable) return;
    held.push(update);
    waits.setState({ waiting: true });
  };
  Y.applyUpdate(document, Y.encodeStateAsUpdate(table), fromTable);
  table.on('update', onTable);
  document.on('update', onCopy);
  const before = keptInTab(key);
  if (before !== undefined) Y.applyUpdate(document, fromBase64(before));
  return {
    document,
    waits,
    letGo: () => {
      keepInTab(key, null);
      if (held.length === 0) return;
      const update = Y.mergeUpdates(held);
      held = [];
      Y.applyUpdate(table, update, toTable);
      waits.setState({ waiting: false });
    },
    keep: () => keepInTab(key, held.length === 0 ? null : toBase64(Y.mergeUpdates(held))),
    close: (stays = false) => {
      if (!stays) keepInTab(key, null);
      table.off('update', onTable);
      document.off('update', onCopy);
    },
  };
}

function heldKey(path: string): string {
  return `held ${path}`;
}

/** Leaves nothing in this tab of what waited for a document. */
export function forgetHeld(path: string): void {
  keepInTab(heldKey(path), null);
}
