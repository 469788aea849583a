import type { Candidate } from '../finding.ts';
import { wordsOf } from '../lists/words-of.ts';
import { latin } from '../text/latin.ts';
import type { Words } from '../text/words-in.ts';
import { beginningsOf, eachBegun } from './pattern.ts';

const shot =
  /\b(?:photo(?:graph)?s?|fotos?|pi(?:ct|tc)ures?|pics?|selfies?|head ?shots?|snapshots?|polaroids?|portraits?|mug ?shots?|video(?:tape)?s?|footage|images?|screenshots?|clips?|nudes?|deepfakes?|snaps?|(?<=\b(?:an?|the)\s)still(?=\sof\s)|stills|close-?ups?|freeze-?frames?|tintypes?|likeness|self-portraits?|(?<=\b(?:screen|video)\s)grabs?|(?<=\b(?:an?|the|every|one)\s(?:\w{3,10}\s)?)still(?=[.,]|\sof\s)|gif(?=\sof\s))\b/iy;
const firstOfShots = wordsOf(
  'photo photos photograph photographs foto fotos picture pictures pitcure pitcures pic pics selfie selfies head headshot headshots snapshot snapshots polaroid polaroids portrait portraits mug mugshot mugshots video videos videotape videotapes footage image images screenshot screenshots clip clips nude nudes deepfake deepfakes snap snaps still stills closeup closeups close freeze freezeframe freezeframes tintype tintypes likeness self grab grabs gif',
);
const article = '(?:(?:an?|the|this|that|one|some|two|three|several|old|new|recent|framed)\\s){0,2}';
const owner = "(?:(?:his|her|their|my|(?!(?:there|here|that|it|s?he|who|what|where)['’])[\\p{L}]{2,15}['’]s)\\s)";
const sorts =
  "(?:full[- ]face|face|passport|yearbook|senior|publicity|school|class|team|profile|licen[cs]e|driver['’]?s licen[cs]e|booking|wedding|engagement|family|baby|ultrasound|graduation|prom|id|ID-card|badge|staff|newspaper|studio|army|missing[- ]person|finding|instagram|facebook|dating app|tinder|linkedin|snapchat|fake|before|custody|video|film|cctv|camera|photo-booth|photobooth|engagement|holiday|screen)";
const lead = latin(
  new RegExp(
    `(?:(?<![\\p{L}])${article}${owner}?(?:[\\p{Ll}]{3,9}\\s)?)?(?<sort>(?:(?<![\\p{L}-])${sorts}\\s(?:id\\s)?){1,2})$`,
    'iu',
  ),
);
const owned = latin(new RegExp(`(?<![\\p{L}])${article}${owner}(?:[\\p{L}-]{3,12}\\s)?$`, 'iu'));
/** "the old ", "a single kindergarten ": article and kind of a picture */
const kind = latin(
  /(?<![\p{L}])(?:an?|the|this|that|one|some|two|his|her|their|my|old|new|recent|framed)\s(?:(?:own|single|first|last|old|new|recent|framed|signed|blurry|tiny)\s)?(?:(?!(?:the|his|her|their|this|that|one)\s)[\p{Ll}-]{3,14}\s)?$/iu,
);
const people =
  "(?:the (?:child|boy|girl|baby|client|patient|couple|family|twins|bruise|wound)|(?:his|her|their|my|its|whose|a|the client['’]s|the child['’]s) (?:[\\p{L}]{2,12} )?(?:face|faces|son|daughter|mother|father|mum|mom|dad|kids?|children|baby|wife|husband|partner|sister|brother|scars?|tattoos?|bruises?|family|arms?|legs?|wedding|injur(?:y|ies)|cheek|eyes?|grandson|granddaughter|ex|body|boy|girl|grandmother|grandfather|gran|bride|dog|class|team)|(?:him|her|them|my)sel(?:f|ves)|him|her|them|me|us|both|uniform)(?![\\p{L}])";
const somebody = '\\p{Lu}\\p{Ll}{2,14}(?![\\p{L}])';
/** "at seventeen in the doorway": all to the end of the clause, on the same line, belongs to what is shown. */
const where =
  "(?:,?[^\\S\\n](?!(?:is|was|were|are|and|that|which|who|when|while|because|but|so|or|for|to|has|had|have|went|go(?:es)?|ran|runs|hangs?|hung|came|sent|posted|did|does|will|would|up|left|he|she|they|i|we|you|it|before|after|since|if|as|still|now|today|yesterday|last|this)\\b)[\\p{L}\\d][\\p{L}\\d'’-]*){0,8}";
const shown =
  "(?:['’]s\\s\\p{L}{2,12})?(?:\\s(?:face|crying|kissing|laughing|asleep|signing|smiling|squinting|in uniform|shut|\\p{Ll}{3,9}ed))?";
const whom = latin(
  new RegExp(
    `^,?\\s(?:(?:\\p{L}{2,10}\\s){0,2}?(?:of|with|w\\/|showing|in)\\s(?:(?:all|both|(?:all |the )?(?:two|three|four)) of\\s)?${people}${shown}${where}|(?:him|her|them) (?:in|at|with|on|as)${where}|full[- ]face|where (?:he|she|they)(?:['’]s|\\sis|\\slooks?)\\b)`,
    'iu',
  ),
);
const named = latin(new RegExp(`^\\sof\\s${somebody}${where}`, 'u'));
/** Before "picture of him": "a newspaper", "the first". */
const sorted = latin(/(?<![\p{L}])(?:an?|the|this|that|one|his|her|their|my)\s(?:[\p{Ll}-]{3,14}\s){0,2}$/u);
const kept = latin(
  /^\s(?:attached|enclosed|on file|in (?:the|her|his|their) (?:chart|file|record|paper|herald|newspaper)|on (?:the|his|her|their|a) (?:\p{L}{3,12}\s)?(?:card|page|flyer|poster|fridge|wall|site|website)|uploaded|taken at intake)\b/iu,
);
const always = /^(?:selfie|mug ?shot|head ?shot|polaroid|nude|deepfake|self-portrait)/i;
const general =
  /^\s(?:album|book|frame|therapy|journal|editing|this|call|conference|session|visit|game|link|platform|chat|op)s?\b|^\sof (?:the |an? |his |her |their |my )?(?:health|whiteboard|board|worksheet|page|handout|label|form|letter|notes?|receipt|sink|stove|lock|door|cars?|house|garden|view|sunset|sea|meal|plate|food|dinner|lunch|how|what)\b/i;
/** Of these words alone nearly each in a case note is of somebody. */
const seldomElse = /^(?:photo|foto|pi[ct]|portrait|snapshot|likeness)/i;
/** "The bigger picture", and to picture something. */
const noPicture =
  /(?:\b(?:big(?:ger)?|whole|full(?:er)?|clear(?:er)?|complete|larger|wider|broader|clinical|diagnostic|mental|overall|rosy|bleak|mixed|same|different)\s|\b(?:i|you|he|she|we|they|who|to|can|could|can't|cannot|and|just|would|will|then|also|it)\s|[.!?:]\s|^)$/i;

/** Images of somebody's face that exist somewhere, with the words that say whose (45 CFR 164.514(b)(2)(Q)). */
export function findPictures(text: string, words: Words): Candidate[] {
  const found: Candidate[] = [];
  eachBegun(text, shot, beginningsOf(firstOfShots, words), ({ index, 0: word }) => {
    const before = text.slice(Math.max(0, index - 48), index);
    const after = wholeWords(text, index + word.length, 60);
    if (general.test(after)) return;
    const sort = lead.exec(before);
    const whose = whom.exec(after);
    const of = whose ?? named.exec(after);
    const mine = owned.exec(before);
    const alone = mine && !/^(?:video|footage|image|screenshot)/i.test(word);
    const bare = !/^(?:snap|still|close|freeze|tin|like)/i.test(word);
    const told = of || (bare && (sort || alone || kept.test(after) || always.test(word)));
    if (!told && !(seldomElse.test(word) && !(/^pi[ct]\w*ure/i.test(word) && noPicture.test(before)))) return;
    const start =
      index -
      Math.max(...[of && sorted.exec(before), sort, mine, kind.exec(before)].map((led) => led?.[0].length ?? 0));
    const level = sort || whose || always.test(word) ? 'red' : 'amber';
    found.push({
      start,
      end: index + word.length + (of?.[0].length ?? 0),
      category: 'PHOTO',
      level,
      reason: 'picture',
    });
  });
  return found;
}

/** The text from there on, so many characters at most, and no part of a word. */
function wholeWords(text: string, from: number, most: number): string {
  const part = text.slice(from, from + most);
  return /[\p{L}\p{M}\d]/u.test(text[from + most] ?? '') ? part.replace(/[\p{L}\p{M}\d'’-]+$/u, '') : part;
}
