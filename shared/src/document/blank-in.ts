import * as Y from 'yjs';
import type { Span } from '../coach/finding.ts';
import { blanked } from '../coach/replacing/stand-ins.ts';

/** A block holds runs of words with line breaks between them; what reaches over a break is blanked on both sides of it. */
export function blankInBlock(element: Y.XmlElement, spans: readonly Span[]): void {
  const wanted = inOrder(spans);
  let [first, at] = [0, 0];
  for (const child of element.toArray()) {
    const length = child instanceof Y.XmlText ? child.length : 1;
    while ((wanted[first]?.end ?? Number.POSITIVE_INFINITY) <= at) first += 1;
    const here: Span[] = [];
    for (let next = first; (wanted[next]?.start ?? Number.POSITIVE_INFINITY) < at + length; next += 1) {
      const { start, end } = wanted[next] as Span;
      here.push({ start: Math.max(start - at, 0), end: Math.min(end - at, length) });
    }
    if (child instanceof Y.XmlText) blankIn(child, here);
    at += length;
  }
}

/**
 * Puts a blank in the place of each of these spans, formatted as the end of what it stands for. In one walk over the text: a change
 * by its offset looks for its place from the beginning, each time.
 */
export function blankIn(text: Y.Text, spans: readonly Span[]): void {
  if (spans.length === 0) return;
  const formats = formatsOf(text);
  let at = 0;
  const changes = inOrder(spans).flatMap(({ start, end }) => {
    const kept = start - at;
    at = end;
    const blank = { insert: blanked, attributes: formats(end - 1) };
    return [...(kept > 0 ? [{ retain: kept }] : []), blank, { delete: end - start }];
  });
  text.applyDelta(changes);
}

/** Tells the formatting at offsets that only grow. */
function formatsOf(text: Y.Text): (offset: number) => object {
  const runs: { insert: unknown; attributes?: object }[] = text.toDelta();
  let [run, end] = [-1, 0];
  return (offset) => {
    while (end <= offset && run < runs.length - 1) {
      run += 1;
      const written = runs[run]?.insert;
      end += typeof written === 'string' ? written.length : 1;
    }
    return runs[run]?.attributes ?? {};
  };
}

function inOrder(spans: readonly Span[]): Span[] {
  return spans.toSorted((one, other) => one.start - other.start);
}
