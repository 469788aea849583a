import type { Candidate, Category, Finding } from '../finding.ts';
import { Days } from './days.ts';
import { People } from './people.ts';

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
  [/\b(?:school|elementary|academy|preschool|kindergarten|high)\b/i, 'a school'],
  [/\b(?:university|college|institute|seminary)\b/i, 'a college'],
  [/\b(?:hospital|clinic|medical|health|hospice|dental|counseling|recovery)\b/i, 'a clinic'],
  [/\b(?:church|parish|temple|mosque|synagogue|chapel|cathedral|congregation)\b/i, 'a place of worship'],
  [/\b(?:police|sheriff|fire|court|jail|prison|correctional)\b/i, 'an authority'],
];

/** Adds to every finding what could stand there, the same for the same person, place or organisation throughout. */
export function replaced(text: string, findings: readonly Candidate[]): Finding[] {
  const people = new People();
  const days = new Days();
  const places = new Map<string, string>();
  return findings.map((finding) => {
    const words = text.slice(finding.start, finding.end);
    const replacement = replacementFor(words);
    return replacement === undefined ? finding : { ...finding, replacement };

    function replacementFor(found: string): string | undefined {
      if (finding.reason === 'combination') return undefined;
      if (finding.category === 'NAME') return people.replacement(text, finding);
      if (finding.category === 'DATE') return finding.reason === 'holiday' ? 'a holiday' : days.replacement(found);
      if (finding.category === 'LOCATION')
        return numbered(places, found, placeForms.find(([form]) => form.test(found))?.[1] ?? 'a town');
      if (finding.category === 'ORG')
        return numbered(places, found, organisationForms.find(([form]) => form.test(found))?.[1] ?? 'an organisation');
      return fixed[finding.category];
    }
  });
}

/** The second town of a text is "another town", the third "a third town". */
function numbered(known: Map<string, string>, words: string, form: string): string {
  if (form.startsWith('[')) return form;
  const key = words.toLowerCase();
  const before = known.get(key);
  if (before) return before;
  const noun = form.replace(/^an? /, '');
  const count = [...known.values()].filter((value) => value.endsWith(noun)).length;
  const stands =
    count === 0
      ? form
      : count === 1
        ? `another ${noun}`
        : `a ${['third', 'fourth', 'fifth', 'sixth'][count - 2] ?? 'further'} ${noun}`;
  known.set(key, stands);
  return stands;
}
