type Over = { start: number; end: number; words: string };

/**
 * Types words over others in an area, as a hand would: the caret is there afterwards, and the browser's own undo knows of it. False
 * where the browser has no way to; then nothing was changed.
 */
export function typeOver(area: HTMLTextAreaElement, wanted: readonly Over[]): boolean {
  area.focus();
  if (typeof document.execCommand !== 'function') return false;
  for (const { start, end, words } of wanted.toSorted((one, other) => other.start - one.start)) {
    area.setSelectionRange(start, end);
    // Deprecated, but there is nothing else that a browser's undo follows.
    if (!document.execCommand('insertText', false, words)) return false;
  }
  return true;
}
