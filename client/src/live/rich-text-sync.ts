import Collaboration, { type CollaborationOptions } from '@tiptap/extension-collaboration';
import { Plugin, PluginKey, type PluginView, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { fitsEditor } from './rich-text-fit.ts';

/** When an editor gave up: as it opened, so that opening it again is of no use, or on a change from elsewhere. */
export type Broke = 'opening' | 'changing';

type Options = CollaborationOptions & { fragment: Y.XmlFragment; onBroken: (when: Broke) => void };
type Opened = (view: EditorView) => PluginView;

/**
 * Between one editor and its fragment. `changes` counts what others did to the fragment, the editor's state remembers
 * up to which of them it was shown: a view that is behind must never be written back, or it would undo others' words.
 */
type Bond = { changes: number; broken: boolean; breakNow: (when: Broke) => void };

const shownKey = new PluginKey<number>('shownChanges');

/**
 * Collaboration that gives up rather than harm the fragment: when it holds what the editor cannot show, and when the
 * view broke on a change from elsewhere. From then on it writes nothing, and says so once.
 */
export const GuardedCollaboration = Collaboration.extend<Options, { isDisabled: boolean; bond: Bond }>({
  addStorage() {
    const bond: Bond = { changes: 0, broken: false, breakNow: () => undefined };
    return { isDisabled: false, bond };
  },
  dispatchTransaction({ transaction, next }) {
    // What is done to a view that is about to be replaced would go nowhere.
    if (this.storage.bond.broken) return;
    if (!isFromFragment(transaction)) {
      next(transaction);
      return;
    }
    try {
      next(transaction);
    } catch {
      // It would end the reading of the server's message, and the rest of that message with it.
      this.storage.bond.breakNow('changing');
    }
  },
  addProseMirrorPlugins() {
    const { fragment, onBroken } = this.options;
    const { bond } = this.storage;
    const plugins: Plugin[] = this.parent?.() ?? [];
    for (const { spec } of plugins) {
      const open = spec.view as Opened | undefined;
      if (spec.key === ySyncPluginKey && open) spec.view = guarded(open, fragment, bond, onBroken);
    }
    return [shownChanges(bond), ...plugins];
  },
});

function shownChanges(bond: Bond): Plugin<number> {
  return new Plugin<number>({
    key: shownKey,
    state: { init: () => 0, apply: (transaction, shown) => (isFromFragment(transaction) ? bond.changes : shown) },
  });
}

function isFromFragment(transaction: Transaction): boolean {
  return transaction.getMeta(ySyncPluginKey)?.isChangeOrigin === true;
}

/** The view of the sync plugin: its `update` is the one place from which an editor writes into the fragment. */
function guarded(open: Opened, fragment: Y.XmlFragment, bond: Bond, onBroken: Options['onBroken']): Opened {
  return (view) => {
    let inner: PluginView | undefined;
    let writing = false;
    const isBehind = () => shownKey.getState(view.state) !== bond.changes;
    bond.breakNow = (when) => {
      if (bond.broken) return;
      bond.broken = true;
      inner?.destroy?.();
      onBroken(inner ? when : 'opening');
    };
    const onChange = () => {
      if (writing || bond.broken) return;
      bond.changes += 1;
      if (fitsEditor(fragment)) queueMicrotask(() => isBehind() && bond.breakNow('changing'));
      else bond.breakNow('changing');
    };
    if (!fitsEditor(fragment)) {
      bond.breakNow('changing');
      return {};
    }
    bond.changes = shownKey.getState(view.state) ?? 0;
    // Before the binding observes the fragment, so that it is gone when there is something it would delete.
    fragment.observeDeep(onChange);
    inner = open(view);
    if (bond.broken) inner.destroy?.();
    return {
      update(current, before) {
        if (!bond.broken && isBehind()) bond.breakNow('changing');
        if (bond.broken) return;
        writing = true;
        try {
          inner?.update?.(current, before);
        } finally {
          writing = false;
        }
      },
      destroy() {
        fragment.unobserveDeep(onChange);
        inner?.destroy?.();
      },
    };
  };
}
