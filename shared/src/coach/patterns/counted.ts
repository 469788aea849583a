import type { Span } from '../finding.ts';
import { wordsOf } from '../lists/words-of.ts';
import type { Words } from '../text/words-in.ts';
import { beginningsOf, spansAt } from './pattern.ts';

const scales =
  'PHQ|PDSS|RAADS|NAC|PNI|SRM|BPRS|MRMT|UPPS|TAS|AQ|GAD|K10|K6|K-10|GDS|FSIQ|VCI|PRI|WMI|PSI|GAI|QTc|HADS|DASS|SDQ|ADOS|PSYRATS|ZBI|IGDS|SCAT5|MARSI|EAT|TSH|ANC|GFR|eGFR|LDL|HDL|ALT|AST|Hb|HbA1c|A1c|Cr|Na|ANA|CRP|ESR|WBC|RCd|GEC|PEG|DAS|CSI|PHQ4|CIWA|COWS|AIMS|BDI|BAI|PCL|CAPS|DES|ACE|ACES|AUDIT|DAST|MDQ|YMRS|HAM-?[AD]|HAMD|MADRS|EPDS|GAF|WHODAS|OQ|SUDS?|SRS|ORS|CORE|CORE-OM|CORE-10|K|ISI|ASRS|MoCA|MMSE|MOCA|Y-?BOCS|CSSRS|C-SSRS|CES-D|IES-R|IES|PSWQ|SPIN|LSAS|EDE-Q|SCOFF|CAGE|WAI|Rorschach|WAIS|WISC|SCL|BASC|CBCL|Vanderbilt|Conners|RCADS|SCARED|PSC|CRAFFT|PANSS|QIDS|IDS|HRSD|ACEs|Hamilton|Beck|Young Mania(?: Rating Scale)?|Edinburgh|Epworth|Columbia|score|scored|scores|rating|rated|rates|distress|mood|pain|anxiety|urge|urges|craving|cravings|motivation|confidence|level|scale|intensity|severity|BMI|IQ|GPA|T-score|percentile';
const things =
  'session|visit|week|wk|day|month|year|meeting|group|step|stage|phase|grade|level|chapter|module|page|item|question|number|part|round|cycle|class|lesson|unit|tier|axis|cluster|criterion|goal|objective|appt|appointment|hour|intake|type|attempt|try|room';

/** A score with the scale's name: "PHQ-9 score of 18/27". */
const scored = new RegExp(
  `(?<![\\w])(?:${scales})(?:-(?:\\d{1,2}|IV|V|II|III|A|R|C|SS))?(?:-(?:TR|R|A|II|III|IV|V))?(?:\\s\\d{1,2}(?=\\s(?:=|is|was|score|of|at|:)))?(?:\\s(?:score|scores|total|today|was|is|of|at|now|down|up|to|from|a|about|around|currently|dropped|rose|fell|went|=|:)){0,5}[\\s:=(]{1,3}\\d{1,4}(?:\\.\\d)?(?:\\s?/\\s?\\d{1,3}){0,4}(?!\\s?/\\s?\\d|\\d|\\s\\d{3}(?!\\d)|[\\d-]*\\d{3})`,
  'iy',
);
const firstOfScales = new Set([
  ...scales
    .toLowerCase()
    .split('|')
    .map((scale) => /^[a-z]+/.exec(scale)?.[0] ?? ''),
  ...wordsOf('hama hamd ybocs sud'),
]);

/** The number of a thing that everybody counts: "session 4 of 12". */
const numbered = new RegExp(
  `\\b(?!(?:visit|day|meeting|group|class|appt|appointment|hour|intake|room|unit)s?\\s\\d{1,2}\\/)(?:${things})s?\\s?(?:#|no\\.?|number)?\\s?\\d{1,3}(?:\\s?(?:-|–|to|and|of|\\/)\\s?\\d{1,3})?(?![\\w/.-]|\\s\\d{3})`,
  'iy',
);
const namesOfThings = new Set(things.split('|').flatMap((thing) => [thing, `${thing}s`]));

/** Numbers that are nobody's by the word before them. */
export function countedSpans(text: string, words: Words): Span[] {
  return [
    ...spansAt(text, scored, beginningsOf(firstOfScales, words)),
    ...spansAt(text, numbered, beginningsOf(namesOfThings, words)),
  ];
}
