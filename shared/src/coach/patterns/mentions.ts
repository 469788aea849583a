import type { Pattern } from './pattern.ts';

const body = { category: 'BIOMETRIC', level: 'red', reason: 'body-record' } as const;
const picture = { category: 'PHOTO', level: 'red', reason: 'picture' } as const;
const shot =
  '(?:photo(?:graph)?s?|pictures?|pics?|selfies?|headshots?|head shots?|snapshots?|polaroids?|portraits?|mug ?shots?|video(?:tape)?s?|footage|images?|screenshots?)';

/** Records of a body and pictures of a face: it is the mention itself that must go (45 CFR 164.514(b)(2)(P), (Q)). */
export const mentionPatterns: readonly Pattern[] = [
  {
    ...body,
    find: /\b(?:biometric\s)?(?:finger|thumb|palm|voice|face|foot|iris|retina|hand)[ -]?(?:prints?|impressions?|scans?|vein scans?|samples?|recordings?)(?:\s(?:and|or|&)\s(?:palm|voice|face|iris|hand|finger|thumb)[ -]?(?:vein\s)?(?:prints?|scans?|samples?|recordings?))?(?:\sof\s(?:his|her|their|the)?\s?(?:face|hand|thumb|son|iris|eyes?))?/giu,
  },
  { ...body, find: /\bbiometric\s\w{1,12}(?:\sof\s(?:(?:his|her|their|the)\s)?\w{1,10})?/giu },
  {
    ...picture,
    find: new RegExp(
      `\\b(?:(?:newspaper|studio|team|family|school|old|wedding|group|framed|recent|full[- ]face|profile|finding)\\s){1,2}${shot}(?:\\s(?:of|on|in)\\s(?:(?:his|her|their|the)\\s)?[\\p{L}']{2,12}(?:\\s(?:card|page))?)?`,
      'giu',
    ),
  },
  {
    ...picture,
    find: new RegExp(
      `\\b(?:a\\s)?(?:studio\\s)?${shot}\\s(?:of|with|in|showing)\\s(?:the\\schild['’]s\\sface|(?:his|her|their)\\s[\\p{L}]{2,12}|him|her|them|uniform|\\p{Lu}\\p{Ll}+)`,
      'gu',
    ),
  },
  {
    ...picture,
    find: /\b(?:one,? with (?:the |his |her |their )?(?:\w{1,10}['’]s )?face|(?:his|her|their) face circled|full[- ]face(?:\s\w{1,10}(?:\son\s(?:the|her|his)\s\w{1,10}(?:\scard)?)?)?|face pics?|faces? (?:on every|in the|in every) (?:post|photo|picture|frame))\b/giu,
  },

  {
    ...body,
    find: /\b(?:(?:left|right|index|thumb|his|her|their|the)\s){0,2}(?:finger|thumb|palm|hand|voice|foot|ear)[ -]?prints?(?:\s(?:scan|id|template|record|card|reader|data|on file|hash|sample)s?)?\b/giu,
  },
  {
    ...body,
    find: /\b(?:retinal?|iris|facial|face|palm|vein|voice|hand|fingertip)[ -](?:scans?|recognition|geometry|templates?|id)\b(?:\s(?:scan|template|record|data|profile)s?)?/giu,
  },
  {
    ...body,
    find: /\bbiometrics?(?:\s(?:data|id|scan|template|record|enrol?lment|login|identifier|profile|reader|lock)s?)?\b/giu,
  },
  { ...body, find: /\b(?:dna|genetic|genome)\s(?:profile|sample|swab|fingerprint|match|sequence|record)s?\b/giu },
  { ...body, find: /\b(?:gait|keystroke|signature)\s(?:signature|recognition|analysis|biometrics?|template)\b/giu },
  { ...picture, find: /(?<![\w/])[\w-]{1,60}\.(?:jpe?g|png|heic|gif|tiff?|bmp|webp|mp4|mov|avi|raw)\b/giu },
  { ...picture, find: /\b(?:IMG|DSC|DSCN|PXL|MVI|VID|PHOTO)[_-]?\d{3,12}(?:[_-]\d{2,9})?\b/gu },
  {
    ...picture,
    find: new RegExp(
      `\\b(?:full[- ]face|passport|yearbook|school|profile|licen[cs]e|booking|attached|enclosed|wedding|family|baby|graduation|mugshot|id|badge|ID-card|staff|class|team|face|driver['’]?s licen[cs]e|engagement|instagram|facebook|dating app|tinder|linkedin)\\s(?:id\\s)?${shot}\\b`,
      'giu',
    ),
  },
  {
    ...picture,
    find: new RegExp(
      `\\b${shot}\\s(?:of|showing|with)\\s(?:(?:the\\s)?(?:client|patient|couple|family|baby|kids?|children|twins|face)|(?:her|his|their|my|its)(?:\\s(?:face|son|daughter|mother|father|kids?|children|baby|wife|husband|partner|sister|brother|scars?|tattoos?|bruises?|family|arms?|legs?|injur(?:y|ies)))?|him|them|me|herself|himself|themselves|us|both of them)(?:['’]s face)?\\b`,
      'giu',
    ),
  },
  {
    ...picture,
    level: 'amber',
    find: new RegExp(`\\b(?:his|her|their|client['’]s|patient['’]s)\\s(?:\\w{1,12}\\s)?${shot}\\b`, 'giu'),
  },
  { ...picture, level: 'amber', find: /\b(?:headshots?|mug ?shots?)\b/giu },
  {
    ...picture,
    level: 'amber',
    find: new RegExp(
      `\\b${shot}\\s(?:attached|enclosed|on file|in (?:the|her|his|their) (?:chart|file|record)|uploaded|saved|taken at intake)\\b`,
      'giu',
    ),
  },
];
