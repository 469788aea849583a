import type { Candidate } from '../finding.ts';
import { generalModifiers, organisationHeads, placeHeads } from '../lists/places.ts';
import type { Token } from '../text/token.ts';
import { capital, kind, type Page } from './page.ts';

const joiners = new Set(['of', 'the', 'and', 'for', 'de', 'del', 'la', 'los', 'san', 'st', 'our']);
const numberedHeads =
  /\b(?:Station|Engine|Ladder|Local|Troop|Pack|Post|Precinct|Battalion|Company|Lodge|P\.?S\.?|Chapter|Terminal|Gate|Pier|Squadron|Legion|Brigade|Platoon|Ward|Wing|School|Store|Camp)\s(?:No\.?\s|#\s?)?(?:\d{1,4}[A-Z]?|[A-Z])\b(?!['’.]\p{L})/gu;
const leading = new Set([
  'lake',
  'mount',
  'mt',
  'fort',
  'ft',
  'camp',
  'port',
  'cape',
  'saint',
  'st',
  'san',
  'santa',
  'downtown',
  'uptown',
  'los',
  'las',
  'el',
  'upper',
  'lower',
]);

/** Capital words with a head word beside them: "Maple Street", "Lake Wilson", "Lincoln Elementary", "University of Tulsa". */
export function findHeaded(page: Page): Candidate[] {
  const found: Candidate[] = [];
  for (const token of page.tokens) {
    const named = headed(page, token) ?? led(page, token);
    if (named) found.push(named);
  }
  for (const pattern of [saints, firms])
    for (const match of page.text.matchAll(pattern))
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        category: 'ORG',
        level: 'red',
        reason: 'organisation',
      });
  for (const match of page.text.matchAll(numberedHeads))
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      category: 'ORG',
      level: 'amber',
      reason: 'organisation',
    });
  return found;
}

function headed(page: Page, head: Token): Candidate | undefined {
  const { lower } = head;
  if (/^(?:dr|st|close|row|point|practice|homes|lines|works)$/.test(lower) && !capital(head)) return undefined;
  if (lower === 'dr' && page.text[head.end] === '.') return undefined;
  const isPlaceHead = placeHeads.has(lower);
  const isOrganisation = organisationHeads.has(lower);
  if (!isPlaceHead && !isOrganisation) return undefined;
  const before = namedBefore(page, head);
  if (before) {
    if (
      !capital(head) &&
      isPlaceHead &&
      !isOrganisation &&
      !/^(?:county|street|avenue|road|lake|river|park|bridge|neighborhood|neighbourhood|township|village|island|beach|reservation|mall|heights|hills)$/.test(
        lower,
      )
    )
      return undefined;
    const end = lastOf(page, head);
    return isOrganisation && !/^(?:court|place|park|plaza)$/.test(lower)
      ? { start: before.start, end: end.end, category: 'ORG', level: 'red', reason: 'organisation' }
      : { start: before.start, end: end.end, category: 'LOCATION', level: 'red', reason: 'place-word' };
  }
  const of = page.tokens[head.index + 1];
  const after = page.tokens[head.index + 2];
  if (
    isOrganisation &&
    capital(head) &&
    of?.lower === 'of' &&
    after &&
    after.gap === ' ' &&
    capital(after) &&
    telling(page, after)
  ) {
    return { start: head.start, end: lastOf(page, after).end, category: 'ORG', level: 'red', reason: 'organisation' };
  }
  return undefined;
}

/** The first of the capital words that stand right before a head, when at least one of them is telling. */
function namedBefore(page: Page, head: Token): Token | undefined {
  let firstToken: Token | undefined;
  let tells = false;
  for (let at = head.index - 1; at >= 0 && at >= head.index - 6; at -= 1) {
    const token = page.tokens[at] as Token;
    const next = page.tokens[at + 1] as Token;
    if (!/^(?:[ ]|\. | & )$/.test(next.gap) || !page.free(token)) break;
    if (joiners.has(token.lower) && token.shape === 'lower') continue;
    if (!capital(token) || /^(?:dr|mr|mrs|ms)$/.test(token.lower)) break;
    if (generalModifiers.has(token.lower) && token.first) break;
    firstToken = token;
    tells ||= telling(page, token);
    if (token.first) break;
  }
  return tells ? firstToken : undefined;
}

/** A word that says which one: no general modifier, no plain word at the beginning of a sentence. */
const saints =
  /\b(?:St\.?|Saint|Ste\.?|Our Lady of|Sts\.?)\s\p{Lu}[\p{L}'’-]{2,20}(?:\s(?:Infants|Primary|Junior|High|\p{Lu}\p{Ll}+ (?:School|Hospital|Church)))?/gu;
const firms =
  /\b(?:Port|Bank|University|College|Church|City|Town|Diocese|Order|Knights|Daughters|Sons|Sisters|House|Friends|Temple|County|Republic|Village|Mutual) of (?:the )?\p{Lu}[\p{L}'’-]{2,20}|\b\p{Lu}[\p{L}'’-]{2,20}(?: \p{Lu}[\p{L}'’-]{2,20})? (?:&|and) (?:Sons|Daughters|Son|Co|Brothers|Partners|Associates|Die|\p{Lu}\p{Ll}+ (?:LLP|LLC|Inc))\b|\bP\.S\. \d{1,4}|\b(?:\p{Lu}\p{Ll}+ ){1,3}P\.S\.|\bHotel \p{Lu}[\p{L}-]+/gu;

function telling(page: Page, token: Token): boolean {
  const known = kind(page, token);
  if (generalModifiers.has(token.lower) || organisationHeads.has(token.lower)) return false;
  if (known.safe && token.shape !== 'upper')
    return !token.first && !/(?:ian|ish|ese)s?$/.test(token.lower) && known.firstName;
  if (known.safe) return false;
  return (
    !(token.first && known.common && !known.firstName && !known.surname && !known.place) &&
    !/^(?:mr|mrs|ms|dr|every|when|if|at|in|on|his|her|their)$/.test(token.lower)
  );
}

/** A head may be followed by more of the same name: "Riverside Community Health Center". */
function lastOf(page: Page, head: Token): Token {
  let last = head;
  for (let steps = 0; steps < 4; steps += 1) {
    const next = page.tokens[last.index + 1];
    if (next?.gap !== ' ' || last.possessive) break;
    if (organisationHeads.has(next.lower) && (capital(next) || organisationHeads.has(last.lower))) last = next;
    else if (capital(next) && (generalModifiers.has(next.lower) || placeHeads.has(next.lower))) last = next;
    else break;
  }
  return last;
}

/** "Lake Wilson", "Fort Dodge", "downtown Akron". */
function led(page: Page, token: Token): Candidate | undefined {
  if (!leading.has(token.lower) || (token.shape === 'lower' && !/^(?:downtown|uptown)$/.test(token.lower)))
    return undefined;
  const next = page.tokens[token.index + 1];
  if (!next || !/^\.? $/.test(next.gap) || !capital(next) || !page.free(next) || kind(page, next).safe)
    return undefined;
  const start = token.shape === 'lower' ? next.start : token.start;
  return { start, end: lastOf(page, next).end, category: 'LOCATION', level: 'red', reason: 'place-word' };
}
