import { combinationPatterns } from './combinations.ts';
import { agePatterns } from './dates/ages.ts';
import { findDates } from './dates/dates.ts';
import type { Finding } from './finding.ts';
import { Ground } from './ground.ts';
import { eponyms } from './names/eponyms.ts';
import { findSeenBefore } from './names/memory.ts';
import { findHeaded } from './names/organisations.ts';
import { pageOf } from './names/page.ts';
import { findPeople } from './names/people.ts';
import { findPlaces, findUnknown, findUnknownLower } from './names/unknown.ts';
import { findOwnWords } from './own-words.ts';
import { addressPatterns } from './patterns/address.ts';
import { findCodes } from './patterns/codes.ts';
import { networkPatterns, numberShapes } from './patterns/contact.ts';
import { faxed } from './patterns/fax.ts';
import { mentionPatterns } from './patterns/mentions.ts';
import { matches } from './patterns/pattern.ts';
import { safeSpans } from './patterns/safe.ts';
import { shapedCodes } from './patterns/vehicles.ts';
import { replaced } from './replacing/replacements.ts';
import { standIns } from './replacing/stand-ins.ts';

export type Settings = {
  /** Names and other words the author has listed for this case: always red. */
  readonly own?: readonly string[];
  /** Words the author has said do not identify: not reported, unless they are on the own list. */
  readonly settled?: readonly string[];
};

/**
 * What in the text could identify the client, their relatives, employers or household, in order, without overlaps.
 * The same text gives the same findings, in time linear in its length. Source of the kinds: 45 CFR 164.514(b)(2).
 * Help, not a guarantee: what is not found may identify all the same.
 */
export function findIdentifiers(text: string, settings: Settings = {}): Finding[] {
  const ground = new Ground(text.length);
  ground.claim(findOwnWords(text, settings.own ?? []));
  ground.close(standIns(text));
  claimShapes(text, ground);
  claimNames(text, ground);
  const settled = new Set((settings.settled ?? []).map(same));
  const kept = ground.kept.filter(
    (finding) => finding.reason === 'own-list' || !settled.has(same(text.slice(finding.start, finding.end))),
  );
  return replaced(
    text,
    kept.toSorted((one, other) => one.start - other.start),
  );
}

function same(words: string): string {
  return words.trim().toLowerCase();
}

/** Everything that is told by its form or by the words beside it, the surest first. */
function claimShapes(text: string, ground: Ground): void {
  ground.claim(matches(text, networkPatterns));
  ground.claim(matches(text, agePatterns));
  ground.claim(matches(text, shapedCodes));
  ground.claim(faxed(text, matches(text, numberShapes)));
  ground.claim(matches(text, addressPatterns));
  ground.claim(findDates(text, 'red'));
  ground.claim(matches(text, mentionPatterns));
  ground.close(safeSpans(text));
  ground.claim(findDates(text, 'amber'));
  ground.claim(findCodes(text, ground.free));
}

function claimNames(text: string, ground: Ground): void {
  ground.close(eponyms(text));
  const page = pageOf(text, ground.free);
  ground.claim(findHeaded(page));
  ground.claim(findPeople(page));
  ground.claim(findPlaces(page));
  ground.claim(findUnknown(page));
  ground.claim(findSeenBefore(page, ground.kept));
  ground.claim(findUnknownLower(page));
  ground.claim(matches(text, combinationPatterns));
}
