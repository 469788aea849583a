import { givenName, rarity } from '../dictionary/facts.ts';
import type { Span } from '../finding.ts';
import { knownOf } from '../lexicon.ts';
import { latin } from '../text/latin.ts';
import { plainWord } from '../text/plain-word.ts';
import type { Words } from '../text/words-in.ts';
import { beginningsOf, eachBegun, holds, matchAt, spansOf } from './pattern.ts';

const people =
  'Beck|Young|Bowen|Hamilton|Conners|Vanderbilt|Columbia|Edinburgh|Epworth|Montreal|Wechsler|Rorschach|Minnesota|Millon|Sheehan|Zung|Liebowitz|Maslach|Burns|Rosenberg|Holmes(?:[- ]Rahe)?|Stanford[- ]Binet|Kaufman|Woodcock[- ]Johnson|Bender[- ]Gestalt|Trauma Symptom|Yale[- ]Brown|Davidson|Achenbach|Eyberg|Vineland|Myers[- ]Briggs|Gottman|Johari|Johnson|Satir|Adler|Ellis|Rogers|Horney|Klein|Fairbairn|Bion|Winnicott|Bowlby|Ainsworth|Erikson|Piaget|Kohlberg|Bronfenbrenner|Maslow|Kübler[- ]Ross|Kubler[- ]Ross|Worden|Stroebe|Linehan|Hayes|Wells|Padesky|Greenberger|Shapiro|Levine|Ogden|Porges|Siegel|Schwartz|Herman|van der Kolk|Kabat[- ]Zinn|Gilbert|Neff|Brown|Brené Brown|Perel|Minuchin|Haley|Whitaker|White|Epston|de Shazer|Berg|Miller|Rollnick|Prochaska|DiClemente|Yalom|Frankl|May|Perls|Moreno|Stern|Tronick|Fonagy|Bateman|Kernberg|Kohut|McWilliams|Mitchell|Benjamin|Casement|Malan|Davanloo|Luborsky|Safran|Muran|Falender|Stoltenberg|Hawkins|Shohet|Hawkins and Shohet|Bernard|Proctor|Balint|Tuckman|Kolb|Karpman|Berne|Jellinek|Tarasoff|Cluster|Clark|Ehlers|Barlow|Foa|Resick|Lazarus|Meichenbaum|Seligman|Fairburn|Maudsley|Alzheimer|Parkinson|Asperger|Tourette|Crohn|Down|Hashimoto|Graves|Lyme|Korsakoff|Wernicke|Huntington|Lewy|Stockholm|Munchausen|Cushing|Prader[- ]Willi|Rett|Turner|Klinefelter|Marfan|Ehlers[- ]Danlos|Raynaud|Bell|Braxton[- ]Hicks|Capgras|Cotard';
const things =
  '(?:Depression|Anxiety|Mania|Hopelessness|Suicid\\w+|Sleepiness|Cognitive|Postnatal|Personality|Adult|Children|Child|Obsessive|Behavio\\w+|Self|Social|Burnout|Rating|Severity|Parent|Teacher|Assessment|Family|Multiphasic|Memory|Intelligence|Disability|Global|PTSD|Clinical|Inventory|Scales?|Index|Test|Questionnaire|Checklist|Screen(?:er|ing)?|Protocol|Method|Model|[Tt]herap\\w+|[Tt]heor\\w+|[Tt]raining|[Ff]ramework|[Aa]pproach\\w*|[Mm]odel|[Ss]cale|[Ii]nventory|[Tt]est|[Qq]uestionnaire|[Cc]hecklist|[Ww]indow|[Tt]riangle|[Ss]ystems?|[Ff]amily systems|[Hh]ierarchy|[Ss]tages?|[Ww]ork|[Bb]ook|[Ww]orkbook|[Ii]nstitute|[Ww]orkshop|[Ii]nterview|[Ss]yndrome|[Dd]isease|[Dd]isorder|[Pp]alsy|[Tt]hyroiditis|[Bb]ody|[Bb]odies|[Ss]tyle|[Ss]ense|[Pp]rotocol|[Tt]echnique|[Gg]roups?|[Ss]quare|[Dd]uty|[Ww]arning|[Ll]aw|[Dd]ecision|[Ff]our [Hh]orsemen|[Hh]orsemen|[Mm]ethod|[Cc]oncept|[Nn]otion|[Ii]dea|[Cc]ycle|[Mm]atrix|[Pp]aradigm|[Ee]xercise|[Aa]rticle|[Pp]aper|[Cc]hapter|[Ll]ens|[Tt]erms|[Ff]ormulation|[Dd]ementia|[Pp]henomenon|[Cc]riteria)\\b';

// Latin letters only: a class of Unicode, and the flag it needs, would take twice the time.
const letter = '[A-Za-zÀ-ÿ]';
const somebody = new RegExp(`\\b(?:${people})`, 'y');
const whatIsTheirs = new RegExp(
  `(?:['’]s?|-)?\\s(?:${letter}{1,14}\\s){0,2}?${things}(?:\\s(?:Inventory|Scale|Index|Test|Questionnaire|Checklist|Rating Scale|Therapy))?`,
  'y',
);
const readOf =
  /(?<=\b((?:a la|per|according to|following|drawing on|reading|read|inspired by|borrowed from|in the sense of|see)\s))/y;
const endOfName = /\b(?!\s[A-ZÀ-Þ])/y;

const heads =
  'Disorder|Disorders|Syndrome|Questionnaire|Inventory|Interview|Checklist|Depression|Dementia|Protocol|Scale|Situation';
const headWords = new Set(heads.split('|'));
const titled = latin(
  new RegExp(`(?<!\\p{L})(?:\\p{Lu}[\\p{L}-]{3,20} (?:of |and |for )?){1,4}(?:${heads})(?!\\p{L})`, 'gu'),
);

/** Illnesses, scales and laws with capitals: "Major Depressive Disorder". With a word that could be somebody's name it may be theirs. */
function titles(text: string): Span[] {
  return spansOf(text, [titled]).filter(({ start, end }) => {
    const words = text.slice(start, end).match(/\p{Lu}[\p{L}-]+/gu) ?? [];
    return words.every((word) => {
      const facts = knownOf(word.toLowerCase());
      return facts & rarity && (!(facts & givenName) || word === 'Major');
    });
  });
}

const harmless =
  /\b(?:Serenity Prayer|First (?:Holy )?Communion|Big Book|Golden Rule|Motivational Interviewing|Internal Family Systems|Child Protective Services|Adult Protective Services|Veterans Affairs|Social Security(?: Administration| Disability)?|Medicare|Child Welfare|(?<![A-ZÀ-Þ][A-Za-zÀ-ÿ]{2,20}\s)(?:Family Court|Juvenile Court)|Supreme Court|Section 8|Alcoholics Anonymous|Narcotics Anonymous|Al-?Anon|Gamblers Anonymous|Big Brothers Big Sisters|Head Start|Job Corps|Peace Corps|Red Cross|Salvation Army|Planned Parenthood|Boys and Girls Club|Girl Scouts?|Boy Scouts?|World War (?:I{1,3}|One|Two)|Cold War|Vietnam War|Gulf War|Civil War|Great Depression|Covid-19|Apple Watch|Star Wars|Harry Potter|Game of Thrones|Grand Theft Auto|Call of Duty|Candy Crush|Microsoft Teams|Google (?:Maps|Docs|Meet|Calendar)|Stages of Change|Likert|Freudian slip|Peter Pan|Jekyll and Hyde|Big Five|Likert scale|Catch-22|Pandora['’]s box|Achilles['’]? heel|Murphy['’]s law|Occam['’]s razor|Adverse Childhood Experiences|Wise Mind|Window of Tolerance|Safe Place|Zones of Regulation|Circle of Security|Theraplay|Lego|Uno|Jenga|Disney|Marvel|Pokemon|Pokémon|Netflix|Bible study|Zumba|Pilates|Reiki|CrossFit|Peloton|Headspace|Calm app|Ash Wednesday|Adam and Eve|Romeo and Juliet|Santa Claus|Mother Nature|Uncle Sam|Jane Doe|John Doe)\b/g;

const firstOfPeople = new Set(people.split('|').map((name) => plainWord(/^\p{L}+/u.exec(name)?.[0] ?? '')));

/** Names that name a method, a scale or an illness, and proper names that everybody shares. */
export function eponyms(text: string, words: Words): Span[] {
  const spans = spansOf(text, [harmless]);
  eachBegun(text, somebody, beginningsOf(firstOfPeople, words), ({ index, 0: { length } }) => {
    const end = index + length;
    const theirs = matchAt(text, whatIsTheirs, end);
    const read = matchAt(text, readOf, index)?.[1];
    if (theirs) spans.push({ start: index, end: end + theirs[0].length });
    else if (read && matchAt(text, endOfName, end)) spans.push({ start: index - read.length, end });
  });
  return holds(text, headWords, words) ? [...spans, ...titles(text)] : spans;
}
