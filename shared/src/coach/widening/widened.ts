import type { Candidate } from '../finding.ts';
import { matchAt } from '../patterns/pattern.ts';
import { latin } from '../text/latin.ts';
import { besides } from './beside.ts';

/** Nothing that belongs to a finding stands further from it than this, in UTF-16 units, and nothing on another line. */
const reach = 90;

/** Of "Montes de Oca" both halves may be found alone, of "Jack in the Box" too. */
const betweenNames = latin(
  /^\s(?:de(?: las?| los)?|del|da|do|dos|das|di|van(?: der?)?|von|v\.|[ds]\/o|a\/[lp]|bin|binti|bint|ibn|al|el)\s$/iu,
);
const betweenDates = /^\s?(?:–|-|&|to|until|till?|thru|through|and|or)\s?(?:the\s)?$/i;
const withinOrganisations = /^\s(?:of|of the|for|for the|in the|on the|to|&)\s$/;

/** The rest of a word or figure that is found in part: "N2", "PHX6". */
const rest = latin(/^[\p{L}\d]+(?:[-/][\p{L}\d]+)*/u);

/** The findings, in order, each with what belongs to it on either side, and those made one that are halves of one name. */
export function widened(text: string, findings: readonly Candidate[]): Candidate[] {
  const wide: Candidate[] = [];
  const inOrder = findings.toSorted((one, other) => one.start - other.start);
  for (const [at, finding] of inOrder.entries()) {
    const before = wide.at(-1);
    if (before && isOneName(text, before, finding)) {
      const level = finding.level === 'red' ? 'red' : before.level;
      wide[wide.length - 1] = { ...before, level, end: endOf(text, finding, inOrder[at + 1]) };
      continue;
    }
    wide.push({
      ...finding,
      start: startOf(text, finding, before),
      end: endOf(text, finding, inOrder[at + 1]),
    });
  }
  return wide.map((finding) => withoutStop(text, finding));
}

function isOneName(text: string, before: Candidate, finding: Candidate): boolean {
  const between = text.slice(before.end, finding.start);
  if (!mayGrow(before) || !mayGrow(finding)) return false;
  if (between.length > 10 || between.includes('\n')) return false;
  if (before.category === 'DATE') return finding.category === 'DATE' && betweenDates.test(between);
  if (before.category === 'NAME')
    return (finding.category === 'NAME' || finding.category === 'LOCATION') && betweenNames.test(between);
  if (before.category === 'BIOMETRIC')
    return finding.category === 'BIOMETRIC' && /^,? (?:and|&) (?:an? |the )?$/.test(between);
  return before.category === 'ORG' && finding.category === 'ORG' && withinOrganisations.test(between);
}

/** What the author listed is exactly that, and a sentence that points at somebody is whole. */
function mayGrow({ reason }: Candidate): boolean {
  return reason !== 'own-list' && reason !== 'combination';
}

function startOf(text: string, finding: Candidate, last: Candidate | undefined): number {
  const { start, category } = finding;
  if (!mayGrow(finding)) return start;
  const before = text.slice(Math.max(last?.end ?? 0, start - reach, text.lastIndexOf('\n', start - 1) + 1), start);
  const lengths = besides.map(({ kinds, before: find }) =>
    find && kinds.includes(category) ? (find.exec(before)?.[0].length ?? 0) : 0,
  );
  return start - Math.max(...lengths);
}

function endOf(text: string, finding: Candidate, next: Candidate | undefined): number {
  const { start, end, category } = finding;
  if (!mayGrow(finding)) return end;
  const line = text.indexOf('\n', end);
  const most = Math.min(next?.start ?? text.length, line < 0 ? text.length : line);
  const glued = /[\p{L}\d]/u.test(text[end - 1] ?? '') ? (rest.exec(text.slice(end, end + reach))?.[0].length ?? 0) : 0;
  const from = end + glued;
  for (const { kinds, ending, after: find } of besides) {
    if (!find || !kinds.includes(category) || (ending && !ending.test(text.slice(start, from)))) continue;
    const found = find.exec(text.slice(from, Math.min(most, from + reach)));
    if (found) return from + found[0].length;
  }
  return Math.min(from, Math.max(most, end));
}

const endOfSentence = /(?<=[\p{L}\d])\.(?=\s+["“(]?\p{Lu}|["”’)]*\s*$|["”’)]*\n)/uy;

/** Without the full stop of the sentence that the finding ends. */
function withoutStop(text: string, finding: Candidate): Candidate {
  const { start, end } = finding;
  const ends = end - start > 1 && matchAt(text.slice(end - 2, end + 12), endOfSentence, 1);
  return ends ? { ...finding, end: end - 1 } : finding;
}
