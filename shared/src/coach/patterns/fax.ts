import type { Candidate } from '../finding.ts';

/** A telephone number beside the word "fax" is a fax number. */
export function faxed(text: string, candidates: readonly Candidate[]): Candidate[] {
  return candidates.map((candidate) =>
    candidate.category === 'PHONE' && isFax(text, candidate) ? { ...candidate, category: 'FAX' } : candidate,
  );
}

function isFax(text: string, { start, end }: Candidate): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const fax = Math.max(before.toLowerCase().lastIndexOf('fax'), before.toLowerCase().lastIndexOf('facsimile'));
  const other = before.search(/\d{4}\b(?!.*\d{4})/s);
  if (fax >= 0 && fax > other && !/\b(?:phone|cell|tel|call|mobile)\b/i.test(before.slice(fax))) return true;
  return /^\s?[("–-]?\s?fax\b/i.test(text.slice(end, end + 8));
}
