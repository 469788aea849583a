import type { Span } from '../finding.ts';
import { fixed } from './replacements.ts';

/** What stands for everybody where a facilitator has blanked something. */
export const blanked = '[blanked]';

/** All that is put in the place of something and could itself be taken for a finding. */
const words = [blanked, ...Object.values(fixed), '[first date]', '[date]', '[name]', '[address]', '[post code]'];
const form = new RegExp(`${words.map(escaped).join('|')}|\\bPerson (?:[A-Z]|\\d{2})\\b`, 'gu');

/** Where the coach's own words stand: it must not ask about them. */
export function standIns(text: string): Span[] {
  return [...text.matchAll(form)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

function escaped(word: string): string {
  return word.replace(/[[\]]/g, '\\$&');
}
