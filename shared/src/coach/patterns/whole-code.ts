import type { Span } from '../finding.ts';
import { cueWord, type Free } from './code-groups.ts';

const before = /(?<![\p{L}\d])(?:[A-Z]{1,6}|\d{2,6}[A-Z]?|\d)[ .,:/·-]$/u;
const after =
  /^[ .,:/·#-](?:[A-Z]{1,3}|\d{1,5}|[A-Z]\d{1,3}[A-Z]{0,2})(?![\p{L}\d])(?=$|[^\p{L}\d]*(?:$|\n)|[.,;:)\]"”/ ]{1,2}(?!\p{Ll}{0,1}\d|mg|ml)|\s)/u;
const noPart = /^(?:[FM]|[AP]M|AGE|IDS|DOB|TEL|FAX|NHS|CHI|DOC|FILE|SIN|HCN|PO|DR|MR|MS)$/;

/** A code found by a part of itself, with the groups of capitals and figures that stand right beside it and are explained by nothing else: "PARGE 506299 K99ZZ". */
export function wholeCode(text: string, { start, end }: Span, free: Free): Span {
  let [from, to] = [start, end];
  for (let groups = 0; groups < 2; groups += 1) {
    const left = before.exec(text.slice(Math.max(0, from - 8), from))?.[0];
    if (left === undefined || !belongs(left.slice(0, -1), left.at(-1) ?? '') || !free(from - left.length, from)) break;
    from -= left.length;
  }
  for (let groups = 0; groups < 2; groups += 1) {
    const right = after.exec(text.slice(to, to + 14))?.[0];
    if (right === undefined || !belongs(right.slice(1), right[0] ?? '') || !free(to, to + right.length)) break;
    if (right[0] === ' ' && /\d/.test(right) && !/^(?:$|[^\p{L}\d\s])/u.test(text.slice(to + right.length))) break;
    to += right.length;
  }
  return { start: from, end: to };
}

function belongs(group: string, joint: string): boolean {
  if (!' ,.:'.includes(joint)) return true;
  return !cueWord.test(group) && !noPart.test(group) && (joint === ' ' || /\d/.test(group));
}
