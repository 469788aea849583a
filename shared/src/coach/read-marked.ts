import { findIdentifiers } from './find-identifiers.ts';

/** For tests: what must be covered stands between « and »; nothing else may be red. What is only not known to be safe hangs on the weights. */
export function readMarked(marked: string): { text: string; wanted: string[]; found: string[]; uncovered: string[] } {
  const parts = marked.split(/[«»]/);
  const text = parts.join('');
  const covered = new Uint8Array(text.length);
  const findings = findIdentifiers(text);
  for (const { start, end } of findings) covered.fill(1, start, end);
  const wanted: string[] = [];
  const uncovered: string[] = [];
  const strays = new Set(findings);
  let at = 0;
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 1) {
      wanted.push(part);
      const whole = [...part].every((letter, step) => covered[at + step] || !/[\p{L}\p{N}]/u.test(letter));
      if (!whole) uncovered.push(part);
      for (const finding of findings) if (finding.start < at + part.length && at < finding.end) strays.delete(finding);
    }
    at += part.length;
  }
  return {
    text,
    wanted,
    found: [...strays].flatMap(({ start, end, level }) => (level === 'red' ? [text.slice(start, end)] : [])),
    uncovered,
  };
}
