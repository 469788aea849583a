import type { Pattern } from './pattern.ts';

const body = { category: 'BIOMETRIC', level: 'red', reason: 'body-record' } as const;
const picture = { category: 'PHOTO', level: 'red', reason: 'picture' } as const;
const lead =
  "(?:(?:an?|the|this|his|her|their|my|[\\p{L}]{2,15}['’]s)\\s)?(?:(?:left|right|index|own|new|old|digital|full)\\s)?";
const part =
  '(?:finger|thumb|palm|voice|face|facial|foot|hand|iris|retinal?|ear|fingertip|vein|eye|bite|dental|gait|keystroke|signature)';
const record =
  '(?:prints?|impressions?|scans?|vein scans?|samples?|recordings?|recognition|geometry|templates?|id|unlock|signatures?|biometrics?|marks?|-?mark casts?|analysis|match|log-?in)';

/** Records of a body: it is the mention itself that must go (45 CFR 164.514(b)(2)(P)). */
export const mentionPatterns: readonly Pattern[] = [
  {
    ...body,
    find: new RegExp(
      `(?<![\\p{L}])${lead}${part}(?:[ -]?${record}){1,2}(?:\\s(?:and|or|&)\\s${part}[ -]?(?:vein\\s)?${record})?(?:\\s(?:scan|template|record|data|profile|card|reader|on file|hash|file|enrol?lment)s?)?(?:\\sof\\s(?:(?:his|her|their|the|my)\\s)?(?:client['’]s\\s)?\\p{L}{2,10})?(?![\\p{L}])`,
      'giu',
    ),
    check: (match) => !/\b(?:hand|foot|face|ear|eye|voice)\s?(?:marks?|match|analysis|signatures?)\b/i.test(match[0]),
  },
  {
    ...body,
    find: new RegExp(
      `(?<![\\p{L}])${lead}biometrics?(?:\\s(?:data|id|scan|template|record|enrol?lment|login|identifier|profile|reader|lock|gate|check)s?)?(?:\\sof\\s(?:(?:his|her|their|the)\\s)?\\p{L}{2,10})?(?![\\p{L}])`,
      'giu',
    ),
  },
  {
    ...body,
    find: new RegExp(
      `(?<![\\p{L}])${lead}(?:dna|genetic|genome|blood|hair|saliva)\\s(?:profile|sample|swab|fingerprint|match|sequence|record|spot card)s?(?![\\p{L}])`,
      'giu',
    ),
    check: (match) => !/(?:blood|hair|saliva) (?:match|record|profile)/i.test(match[0]),
  },
  {
    ...body,
    find: /(?<![\p{L}])(?:an?|the)\s(?:voice|audio|sound)?\s?recording of (?:my |the )?(?:his|her|their|client['’]s|patient['’]s) voice(?![\p{L}])/giu,
  },
  {
    ...body,
    find: /(?<![\p{L}])(?:his|her|their|my|client['’]s) (?:recorded )?voice on (?:tape|file|the recording|the voicemail)(?![\p{L}])/giu,
  },
  { ...picture, find: /(?<![\w/])[\w-]{1,60}\.(?:jpe?g|png|heic|gif|tiff?|bmp|webp|mp4|mov|avi|raw)\b/giu },
  { ...picture, find: /\b(?:IMG|DSC|DSCN|PXL|MVI|VID|PHOTO)[_-]?\d{3,12}(?:[_-]\d{2,9})?\b/gu },
  {
    ...picture,
    find: /(?<![\p{L}])(?:one,? with (?:the |his |her |their )?(?:\w{1,10}['’]s )?face|(?:his|her|their) (?:own |whole )?face (?:circled|crying|in the (?:paper|news|herald|video|post)|on (?:the news|tv|television|a poster|every)|in (?:every|the) (?:post|photo|picture|frame))|full[- ]face|face pics?|faces? (?:on every|in the|in every) (?:post|photo|picture|frame))(?![\p{L}])/giu,
  },
];
