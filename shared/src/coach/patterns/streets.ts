import type { Candidate } from '../finding.ts';
import { latin } from '../text/latin.ts';
import { eachMatch, matchAt } from './pattern.ts';

const suffix =
  'street|st|avenue|ave|road|rd|lane|ln|drive|dr|boulevard|blvd|court|ct|circle|cir|place|pl|terrace|ter|way|parkway|pkwy|highway|hwy|trail|trl|square|sq|plaza|alley|crescent|loop|row|pike|turnpike|close|mews|grove|gardens|heights|ridge|run|path|pass|crossing|broadway|wynd|brae|vennel|gate|hill|park|view|rise|vale|walk|green|quay|wharf|drove|bypass|strasse|straße|allee|gasse|platz|weg|laan|straat|chaussée|esplanade';
const flat =
  '(?:,?\\s{0,2}(?:apt|apartment|unit|suite|ste|rm|room|bldg|building|lot|trailer|#|no)\\.?\\s?#?\\s?[a-z]?[-\\d]{0,5}[a-z]?\\b)?';
const houseNumber =
  /(?<![\w/.-])\d{1,6}(?:[-–]\d{1,5})?[A-Za-z]?(?:\s1\/2)?\s(?!(?:mc?g|ml|kg|lbs?|units?|tabs?|min|hrs?)\b)/gi;
const partOfName = latin(/(?:\p{L}[\p{L}'’-]{0,30}|\p{L}{1,4}\.|\d{1,3}(?:st|nd|rd|th))\s/iuy);
const ofStreet = new RegExp(`(?:${suffix})\\b\\.?(?:\\s(?:N|S|E|W|NE|NW|SE|SW)\\b)?${flat}`, 'iy');
const side = /^(?:N|S|E|W|NE|NW|SE|SW|North|South|East|West)\b/i;
/** "Martin Luther King Junior" */
const mostParts = 4;

/** With one of these it is no address, such as "3 times on the way". */
const little =
  /\b(?:the|a|an|of|on|in|at|to|and|or|for|is|was|per|from|her|his|my|our|their|with|down|up|across|people|times|minutes|days|weeks|months|years|hours|more|session|sessions|no|same|right|that|this|by|off|we|you|they|he|she|it)\b/i;

/** Streets with their numbers. Name and kind are read one after the other, since one expression for both is slow to compile. */
export function findStreets(text: string): Candidate[] {
  const found: Candidate[] = [];
  eachMatch(text, houseNumber, ({ index: start, 0: { length } }) => {
    const end = endOfStreet(text, start + length);
    if (end !== undefined && !little.test(text.slice(start, end)))
      found.push({ start, end, category: 'LOCATION', level: 'red', reason: 'address' });
  });
  return found;
}

/** The longest that is a street from there on. */
function endOfStreet(text: string, from: number): number | undefined {
  let at = from;
  let end: number | undefined;
  const most = side.test(text.slice(from, from + 6)) ? mostParts + 1 : mostParts;
  for (let parts = 0; parts < most; parts += 1) {
    const part = matchAt(text, partOfName, at);
    if (!part) break;
    at += part[0].length;
    const kind = matchAt(text, ofStreet, at);
    if (kind) end = at + kind[0].length;
  }
  return end;
}
