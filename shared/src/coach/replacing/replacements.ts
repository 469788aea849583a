import type { Candidate, Category, Finding } from '../finding.ts';
import { matchAt } from '../patterns/pattern.ts';
import { plainWord } from '../text/plain-word.ts';
import { dayReplacement } from './days.ts';
import { People } from './people.ts';
import { forgetLost, newStanding, type Standing, Unused } from './standing.ts';

/** What stands for a kind whatever its words were. */
export const fixed: Readonly<Partial<Record<Category, string>>> = {
  AGE90: '90 or older',
  PHONE: '[phone number]',
  FAX: '[fax number]',
  EMAIL: '[e-mail address]',
  SSN: '[social security number]',
  MRN: '[record number]',
  HEALTH_PLAN: '[insurance number]',
  ACCOUNT: '[account number]',
  LICENSE: '[licence number]',
  VEHICLE: '[plate]',
  DEVICE: '[serial number]',
  URL: '[web address]',
  IP: '[network address]',
  BIOMETRIC: '[body record]',
  PHOTO: '[picture]',
  HANDLE: '[user name]',
  OTHER_ID: '[number]',
};

/** What something is called is read off its first so many characters. */
const longest = 200;

const placeForms: readonly (readonly [RegExp, string])[] = [
  [
    /\d.*\b(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|boulevard|blvd|court|ct|apt|box|unit)\b|^p\.? ?o\.? box|^(?:apt|apartment|suite|unit|flat|lot)/i,
    '[address]',
  ],
  [/^\d{3,5}(?:-\d{4})?$/, '[post code]'],
  [
    /\b(?:street|st|avenue|ave|road|rd|lane|ln|drive|boulevard|blvd|way|highway|route)$|^(?:i-|route|highway)/i,
    'a street',
  ],
  [/\bcounty$|\bparish$/i, 'a county'],
  [/\b(?:lake|river|creek|bay|beach|park|mountains?|falls|forest|island)\b/i, 'a place outdoors'],
  [/\b(?:heights|hills|district|neighbou?rhood|estates|towers|apartments|projects|gardens)$/i, 'a neighbourhood'],
];

const organisationForms: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:school|elementary|academy|preschool|kindergarten|high|\w*schule|école|escuela|colegio|gymnasium|lycée|liceo)\b/i,
    'a school',
  ],
  [/\b(?:university|college|institute|seminary)\b/i, 'a college'],
  [
    /\b(?:hospital|clinic|klinik|spital|clinique|clínica|hôpital|medical|health|hospice|dental|counseling|recovery)\b/i,
    'a clinic',
  ],
  [/\b(?:church|parish|temple|mosque|synagogue|chapel|cathedral|congregation)\b/i, 'a place of worship'],
  [/\b(?:police|sheriff|fire|court|jail|prison|correctional)\b/i, 'an authority'],
];

/**
 * Adds to every finding what could stand there, the same for the same person, place or organisation throughout, and, where
 * `standing` is that of the readings before, the same as before.
 */
export function replaced(text: string, findings: readonly Candidate[], standing: Standing = newStanding()): Finding[] {
  forgetLost(text, standing);
  const people = new People(text, standing.people);
  const unused = new Unused(text, standing.places.values());
  return findings.map((finding) => {
    const words = text.slice(finding.start, Math.min(finding.end, finding.start + longest));
    const replacement = replacementFor(words);
    return replacement === undefined ? finding : { ...finding, replacement: fitted(text, finding.start, replacement) };

    function replacementFor(found: string): string | undefined {
      if (finding.reason === 'combination') return undefined;
      if (finding.category === 'NAME') return people.replacement(finding);
      if (finding.category === 'DATE')
        return finding.reason === 'holiday' ? 'a holiday' : dayReplacement(found, standing);
      if (finding.category === 'LOCATION')
        return numbered(formOf([...placeForms, ...organisationForms], found) ?? 'a town', found);
      if (finding.category === 'ORG') return numbered(formOf(organisationForms, found) ?? 'an organisation', found);
      return fixed[finding.category];
    }
  });

  function numbered(form: string, words: string): string {
    return form.startsWith('[') ? form : placeFor(unused, standing.places, words, form);
  }
}

function formOf(forms: typeof placeForms, words: string): string | undefined {
  return forms.find(([form]) => form.test(words))?.[1];
}

/** The second town of a text is "another town", the third "a third town". */
function placeFor(unused: Unused, known: Map<string, string>, words: string, form: string): string {
  const key = plainWord(words);
  const noun = form.replace(/^an? /, '');
  const nth = (count: number) => {
    const order = orders[count - 2];
    if (count < 2) return count === 0 ? form : `another ${noun}`;
    return order === undefined ? `${form} (${count + 1})` : `a ${order} ${noun}`;
  };
  const stands = known.get(key) ?? unused.next(noun, nth);
  known.set(key, stands);
  return stands;
}

const orders = ['third', 'fourth', 'fifth', 'sixth'];

/** "on 2 weeks later" is no sentence either. */
const dayAfterFirst = /^\d+ (?:days|weeks|months) (?:later|earlier)$/;
const behindPreposition = /(?<=\b(?:on|since|until|till|by|from|before|after|for|of)\s)/iy;

/** "at the a clinic" is no sentence: behind an article or a possessive, what stands there goes without its own. */
function fitted(text: string, start: number, replacement: string): string {
  if (dayAfterFirst.test(replacement) && matchAt(text, behindPreposition, start)) return `a day ${replacement}`;
  const behind = /\b(?:the|an?|his|her|their|our|my|your|this|that|its)\s$/i.test(
    text.slice(Math.max(0, start - 8), start),
  );
  return behind ? replacement.replace(/^(?:an? |the )/, '').replace(/^another /, 'other ') : replacement;
}
