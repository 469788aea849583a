import type { Candidate } from '../finding.ts';
import { wordsOf } from '../lists/words-of.ts';
import { latin } from '../text/latin.ts';
import type { Words } from '../text/words-in.ts';
import { beginningsOf, eachBegun, eachMatch } from './pattern.ts';

const partNames =
  'finger|thumb|palm|voice|face|facial|foot|hand|iris|retinal|retina|ear|fingertip|vein|eye|bite|dental|gait|keystroke|signature';
const part = `(?:${partNames})`;
const record =
  '(?:prints?|impressions?|scans?|vein scans?|samples?|recordings?|recognition|geometry|templates?|id|unlock|signatures?|biometrics?|marks?|-?mark casts?|analysis|match|log-?in|exemplars?)';
const ofBody = new RegExp(
  `\\b(?:${part}(?:[ -]?${record}){1,2}(?:\\s(?:and|or|&)\\s(?:an?\\s)?${part}[ -]?(?:vein\\s)?${record})?(?:\\s(?:scan|template|record|data|profile|card|reader|on file|hash|file|enrol?lment)s?)?|biometrics?(?:\\s(?:data|id|scan|template|record|enrol?lment|login|identifier|profile|reader|lock|gate|check)s?)?|(?:dna|genetic|genome|blood|hair|saliva|spit|reference|buccal|split|tissue|skin)\\s(?:profile|sample|sampel|swab|fingerprint|match|sequence|record|spot(?: card)?|smear|stain|card|kit)s?|(?:(?:buccal|cheek|mouth|saliva|dna) )?swabs?|(?:heel|shoe|lip|foot|footprint|hand|shoe and finger|hand and foot)[ -]?prints?|(?<=\\b(?:took|taken|gave|giving|made)\\s(?:an? |the |his |her |their )?)(?:prints?|blood(?!\\s(?:pressure|sugar|glucose|thinners?|count|work|tests?)))|(?<=\\bhas (?:his|her|their)\\s)(?:prints?|irises|palms?|fingertips)|(?:wrist|hand|dental|bone[- ]age) x-?rays?|dental casts?|(?:finger)?nail (?:scrapings|clippings)|(?<=\\b(?:his|her|their|my)\\s)(?:prints|swabs|thumbprint)|prints (?:matched|cleared|on file|taken)|bite[- ]marks?(?: casts?)?|dental (?:records?|x-?rays?|charts?)|(?:all ten|all|both|ten|two) prints|(?:ten|two|four) finger scans)(?:\\staken)?(?:\\s(?:of|in|from)\\s(?:(?:his|her|their|the|my)\\s)?(?:client['’]s\\s)?[a-z]{2,14})?\\b`,
  'iy',
);
const firstOfBody = new Set(
  wordsOf(
    'biometric biometrics dna genetic genome blood hair saliva spit reference buccal split tissue skin cheek mouth swab swabs print prints irises palms fingertips wrist bone all both ten two four fingernail nail',
  ),
);
for (const name of `${partNames}|heel|shoe|lip`.split('|'))
  for (const ending of wordsOf('print prints scan scans mark marks id')) firstOfBody.add(name).add(name + ending);

const recorded =
  /\b(?:an?|the)\s(?:voice|audio|sound)?\s?recording of (?:my |the )?(?:his|her|their|client['’]s|patient['’]s) voice\b|\b(?:his|her|their|my|client['’]s) (?:recorded )?voice on (?:tape|file|the recording|the voicemail)\b/gi;
const harmless =
  /\b(?:hand|foot|face|ear|eye|voice)\s?(?:marks?|match|analysis|signatures?)\b|^(?:blood|hair|saliva) (?:match|record|profile)|^(?:dna|genetic|spit) kit/i;
const lead = latin(
  /(?<![\p{L}])(?:(?:an?|the|this|his|her|their|my|[\p{L}]{2,15}['’]s)\s)?(?:(?:left|right|index|own|new|old|ink|digital|full|all|both|two|four|ten|inked|scanned|last|first|second|other)\s){0,2}$/iu,
);

/** Whose it is, or that somebody holds it: without either it may be talk of such things in general. */
const somebodys = latin(
  /\b(?:his|her|their|my|[\p{L}]+['’]s|taken|matched|on file|on tape|cleared|of (?:him|her|them))\b/iu,
);

/** Records of a body: it is the mention itself that must go (45 CFR 164.514(b)(2)(P)). */
export function findBodyRecords(text: string, words: Words): Candidate[] {
  const records: Candidate[] = [];
  const add = (start: number, end: number) => {
    const level = somebodys.test(text.slice(start, end)) ? 'red' : 'amber';
    records.push({ start, end, category: 'BIOMETRIC', level, reason: 'body-record' });
  };
  eachBegun(text, ofBody, beginningsOf(firstOfBody, words), ({ index, 0: found }) => {
    if (harmless.test(found)) return;
    const before = text.slice(Math.max(0, index - 36), index);
    add(index - (lead.exec(before)?.[0].length ?? 0), index + found.length);
  });
  if (text.includes('voice')) eachMatch(text, recorded, ({ index, 0: found }) => add(index, index + found.length));
  return records;
}
