import { findIdentifiers } from '@casecircle/shared/coach/find-identifiers.ts';
import type { Note, Span } from './read-notes.ts';

/** Every mark that the coach misses and every finding that is no mark, with the words around. */
export function tellMisses(notes: readonly Note[]): string {
  return notes.flatMap(missesOf).join('\n');
}

function missesOf({ id, text, spans }: Note): string[] {
  const findings = findIdentifiers(text);
  const covered = new Uint8Array(text.length);
  for (const { start, end } of findings) covered.fill(1, start, end);
  const missed = spans.filter((span) => !isCovered(text, span, covered));
  const wrong = findings.filter(({ start, end }) => !spans.some((span) => start < span.end && span.start < end));
  return [
    ...missed.map((span) => `missed ${id} ${span.category}: ${around(text, span)}`),
    ...wrong.map(
      (finding) => `wrong  ${id} ${finding.category} ${finding.level} ${finding.reason}: ${around(text, finding)}`,
    ),
  ];
}

function isCovered(text: string, { start, end }: Span, covered: Uint8Array): boolean {
  for (let at = start; at < end; at += 1) if (!covered[at] && /[\p{L}\p{N}]/u.test(text[at] ?? '')) return false;
  return true;
}

function around(text: string, { start, end }: { start: number; end: number }): string {
  const [before, after] = [text.slice(Math.max(0, start - 40), start), text.slice(end, end + 40)];
  return `${before}[[${text.slice(start, end)}]]${after}`.replaceAll('\n', ' ¶ ');
}
