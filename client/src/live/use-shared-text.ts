import { simpleDiffString, simpleDiffStringWithCursor } from 'lib0/diff';
import {
  type ChangeEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useSyncExternalStore,
} from 'react';
import type * as Y from 'yjs';
import { followUndo, undoOf } from './text-undo.ts';

export type SharedText = {
  value: string;
  ref: RefObject<HTMLTextAreaElement | null>;
  onChange: (event: ChangeEvent<HTMLTextAreaElement>) => void;
};

type Delta = readonly { retain?: number; insert?: unknown; delete?: number }[];

/**
 * A textarea bound to a shared text: small edits go out as small edits, and others' edits leave the caret in place. So
 * does another text that takes the place of this one. Undo takes back one's own edits only.
 */
export function useSharedText(text: Y.Text, area?: RefObject<HTMLTextAreaElement | null>): SharedText {
  const own = useRef<HTMLTextAreaElement>(null);
  const ref = area ?? own;
  const caret = useRef<{ start: number; end: number } | null>(null);
  const shown = useRef(text);
  if (shown.current !== text) {
    shown.current = text;
    // Read now: once the browser shows the other words, its caret is at their end.
    if (ref.current) caret.current = movedTo(text.toString(), ref.current);
  }
  const subscribe = useCallback(
    (changed: () => void) => {
      const onText = (event: Y.YTextEvent, transaction: Y.Transaction) => {
        const area = ref.current;
        const isOwn = transaction.origin === ref;
        if (area && !isOwn) {
          const delta = event.delta as Delta;
          const undone = transaction.origin === undoOf(text) ? endOf(delta) : undefined;
          caret.current = {
            start: undone ?? moved(area.selectionStart, delta),
            end: undone ?? moved(area.selectionEnd, delta),
          };
        }
        changed();
      };
      text.observe(onText);
      return () => text.unobserve(onText);
    },
    [text, ref],
  );
  useEffect(() => {
    const undo = undoOf(text);
    undo.addTrackedOrigin(ref);
    const stop = ref.current ? followUndo(ref.current, text) : undefined;
    return () => {
      undo.removeTrackedOrigin(ref);
      stop?.();
    };
  }, [text, ref]);
  const value = useSyncExternalStore(subscribe, () => text.toString());
  useLayoutEffect(() => {
    const area = ref.current;
    if (area && caret.current && area.value === value) area.setSelectionRange(caret.current.start, caret.current.end);
    caret.current = null;
  }, [value, ref]);
  const onChange = useCallback(
    (event: ChangeEvent<HTMLTextAreaElement>) => {
      const area = event.currentTarget;
      caret.current = { start: area.selectionStart, end: area.selectionEnd };
      const { index, remove, insert } = simpleDiffStringWithCursor(text.toString(), area.value, area.selectionEnd);
      text.doc?.transact(() => {
        if (remove > 0) text.delete(index, remove);
        if (insert !== '') text.insert(index, insert);
      }, ref);
    },
    [text, ref],
  );
  return { value, ref, onChange };
}

/** Where the caret of an area comes to stand when it shows other words. */
function movedTo(words: string, { value, selectionStart, selectionEnd }: HTMLTextAreaElement) {
  const { index, remove, insert } = simpleDiffString(value, words);
  const delta: Delta = [{ retain: index }, { delete: remove }, { insert }];
  return { start: moved(selectionStart, delta), end: moved(selectionEnd, delta) };
}

/** Behind the last letter that a change brought or took. */
function endOf(delta: Delta): number {
  let at = 0;
  let end = 0;
  for (const { retain, insert, delete: removed } of delta) {
    at += retain ?? (typeof insert === 'string' ? insert.length : 0);
    if (insert !== undefined || removed) end = at;
  }
  return end;
}

/** Where a caret stands after somebody else's change. Text inserted right at the caret goes behind it. */
export function moved(caret: number, delta: Delta): number {
  let at = 0;
  let result = caret;
  for (const { retain, insert, delete: removed } of delta) {
    if (retain) at += retain;
    else if (typeof insert === 'string') {
      if (at < result) result += insert.length;
      at += insert.length;
    } else if (removed && at < result) result -= Math.min(removed, result - at);
  }
  return result;
}
