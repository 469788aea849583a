import type { Category } from '../finding.ts';
import { latin } from '../text/latin.ts';

export type Beside = {
  readonly kinds: readonly Category[];
  /** How the finding has to end for it. */
  readonly ending?: RegExp;
  readonly before?: RegExp;
  readonly after?: RegExp;
};

const codes = ['SSN', 'MRN', 'HEALTH_PLAN', 'ACCOUNT', 'LICENSE', 'DEVICE', 'OTHER_ID', 'PHONE', 'VEHICLE'] as const;
const parts =
  '(?:mon|tues|wednes|thurs|fri|satur|sun)day|day|night|eve|evening|morning|afternoon|week(?:end)?|wk|end|middle|beginning|start|anniversary|full moon';
const inside = 'sp|space|lot|unit|apt|apartment|tower|bldg|building|floor|fl|room|rm|suite|ste|block|wing|gate|pod';

/** What belongs to a finding of these kinds when it stands right before or after it. */
export const besides: readonly Beside[] = [
  {
    kinds: ['DATE'],
    before: latin(
      new RegExp(
        `(?:(?:\\b(?:the|on)\\s)?(?:(?:first|second|third|last|next)\\s)?\\b(?:${parts})\\s(?:of|after|before|following)\\s(?:the\\s)?|\\b(?:the\\s)?(?:first|second|third|last|next)\\s|\\b[mtwfs]\\p{L}{2,6}day,?\\s|\\b(?:le|la|el|il|orthodox|greek|coptic|eastern|western|am|den|thai|the)\\s|(?<![\\d/.-])\\d{1,2}\\.\\s(?:of\\s)?|(?<![\\w/.-])(?:19|20)\\d{2}\\s)$`,
        'iu',
      ),
    ),
    after: latin(
      /^(?:(?:,|,?\s(?:of|in|de))?\s(?:(?:19|20)\d{2}|['’]\d{2})(?![\w/-])|,\s\d{1,2}(?:st|nd|rd|th)?(?:\sday)?(?![\w/.:-])|['’]s?\s(?:night|day|eve)(?!\p{L})|\s(?:inst|ult)\.|\s\d{2}(?=\s?(?:$|[\n,;.)]))|,?\s(?:and\s)?(?:april|may|june|august|march)(?=[.,;)]|$)|\s(?:and|to|or|through|until)\sthe\s(?:\d{1,2}(?:st|nd|rd|th)|(?:twenty-|thirty-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|(?:ten|eleven|twelf|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twentie|thirtie)th)(?=[.,;)]|$))/iu,
    ),
  },
  { kinds: ['AGE90'], after: latin(/^(?:\sand a half|\s?½|[- ]?something|[- ]?(?:ish|odd|plus)(?!\p{L})|\+)/iu) },
  {
    kinds: ['LOCATION'],
    before: latin(
      new RegExp(
        `(?:\\b(?:${inside}|blk|no|#)\\.?\\s?#?\\d{1,4}[A-Z]?,?\\s|\\b(?:off hwy|Route|Rte|Hwy|M)\\s|(?<![\\w/.-])(?!(?:19|20)\\d{2}\\b)(?:\\d{3,5}|\\d{1,3}-\\d{1,4})\\s(?:[NSEW]\\.?\\s)?)$`,
        'iu',
      ),
    ),
    after: latin(new RegExp(`^,?\\s(?:#\\s?|(?:${inside}|no)\\.?\\s#?)(?:\\d[\\w-]{0,4}|[A-Z])(?![\\p{L}\\d])`, 'iu')),
  },
  {
    kinds: ['LOCATION'],
    ending: latin(
      /(?:\b(?:St|Ave|Rd|Street|Road|Avenue|Route|Rte|Hwy|Highway)|str|straße|strasse|gasse|weg|gata|straat|laan)$/u,
    ),
    after: latin(/^\.?\s\d{1,4}[A-Za-z]?(?![\p{L}\d/:.-])/u),
  },
  {
    kinds: ['LOCATION', 'NAME', 'ORG'],
    before: latin(/\b(?:NE|NW|SE|SW|north|south|east|west|upper|lower|downtown)\s$/iu),
    after: latin(
      /^\s(?:refinery|creamery|asylum|ghat|flats|firm|mill|plant|shipyard|farm|ranch|car park|line|crime lab|dispatch|911)(?![\p{L}\d])/u,
    ),
  },
  { kinds: ['NAME'], after: latin(/^,\s\p{Lu}\.(?!\p{L})/u) },
  {
    kinds: ['ORG'],
    before: latin(/\b(?:unit\s\d{1,2}|\d{1,2}-\d{1,3})\s$/iu),
    after: latin(
      /^\sHead Start|^\s(?:for|of)\s(?:the\s)?(?:deaf|blind|homeless|family|aging|arts|elderly|poor)(?!\p{L})/iu,
    ),
  },
  {
    kinds: ['ORG'],
    ending: /(?:[Ll]ocal|[Ll]odge|[Tt]roop|[Pp]ost|[Ee]ngine|[Ss]tation|[Uu]nit|[Ww]ard|\b[A-Z]{3,5})$/,
    after: latin(
      /^\s#?\d{1,5}(?![\w%/:.-])(?!\s(?:mg|min|hours?|hrs?|days?|weeks?|wks?|times|x|years?|yrs?|months?|mos?|sessions?))/u,
    ),
  },
  {
    kinds: codes,
    before: latin(
      /(?<![\p{L}\d-])(?:(?!(?:ID|NO|MRN|SSN|VIN|SN|DL|IS|DOB|REF|TEL|PH|FAX|OF|AT|IN|ON|TO|AM|PM|A|I)\b)[A-Z]{1,3}(?:-[A-Z]{1,3})?[ -]|[A-Z][a-z]{1,5}[A-Z]\s|\d{1,5}[,·-])$/u,
    ),
    after: latin(
      /^(?:[ -]\d{1,5}(?:\s?\/\s?\d)?|\s?\/\s?\d{1,2}|\sof\s(?:19|20)\d{2}|,?\s(?:p\.|poste|ext\.?|x)\s?\d{1,5})(?![\p{L}\d]|[/.:-]\d|\s(?:mg|min|hours?|hrs?|days?|weeks?|times))/u,
    ),
  },
  {
    kinds: ['PHOTO'],
    before: latin(
      /(?:\b(?:his|her|their|my)\s|\b(?:screenshot|copy|print|scan|picture|photo|pic)s?\sof\s|\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Mm]y|\d{1,2}|two|three)\s(?:[\p{L}]{3,14}-[\p{L}-]{3,14}\s|\p{Lu}[\p{L}'’-]{2,14}\s)?[\p{L}'’-]{3,20}\s)$/u,
    ),
    after: latin(
      /^(?:\s(?:it|them)(?!\p{L})|,?\s(?:as|on|in|from|off|with|w\/|at|of|beside|by|next to|outside|above|behind|together|before)(?:[^\S\n](?!(?:is|was|were|are|and|that|which|who|when|while|because|but|so|or|for|to|has|had|have|went|as|still|now|today|yesterday|last|then)\b)[\p{L}\d'’-]+){0,11})/iu,
    ),
  },
  {
    kinds: ['BIOMETRIC'],
    before: latin(
      /\b(?:swabs?|prints?|fingerprints?|saliva|spit|hair|blood|dna|nails?|samples?|scans?)\s(?:and|&)\s$/iu,
    ),
    after: latin(
      /^\s(?:on (?:file|record)|(?:that |which )?(?:we|they|i|the (?:lab|police|hospital|clinic|school|army|app))(?: (?!and\b|but\b|so\b|because\b|when\b|will\b)[\p{L}]{2,12}){1,5}|(?:at|in|on|with|from) (?:the|a|his|her|their)(?: [\p{L}]{3,15}){1,3}|taken(?: x ?\d)?|x\d)(?!\p{L})/iu,
    ),
  },
];
