import type { Category } from '../finding.ts';

export type Cue = { readonly category: Category; readonly find: RegExp };

/** What a number is, by the words near it. Where several are near, the nearest counts; of equals, the first here. */
export const cues: readonly Cue[] = [
  {
    category: 'SSN',
    find: /\b(?:ssn|ss ?#|social security|soc\.? sec\.?|(?:her|his|their|my|client['’]s|the) social|social (?:number|no|#|is|ends|ending)|tax ?id|itin|tin|ein|sin number|national insurance|ni number|nino|last (?:four|4)(?: digits)?)\b/gi,
  },
  {
    category: 'MRN',
    find: /\b(?:mrn|urn|mr ?#|med(?:ical)?\.? rec(?:ord)?s?|charts?|record (?:number|no|#|id)|patient (?:id|number|no|#|identifier)|pt (?:id|#|no)|pat(?:ient)?id|hospital (?:number|no|#|id)|nhs|ehr|emr|epic|encounter|accession|visit (?:id|number|no)|file (?:no|number|#)|client (?:id|number|no|#)|case file|clinic (?:number|no|id|#))\b/gi,
  },
  {
    category: 'HEALTH_PLAN',
    find: /\b(?:member(?:ship)?|subscriber|policy|group (?:number|no|id|#)|medicaid|medicare|medi-cal|insurance|insurer|insured|health ?plan|plan (?:id|number|no|#)|beneficiary|mbi|hicn|bcbs|blue cross|blue shield|anthem|aetna|cigna|humana|united ?health(?:care)?|uhc|kaiser|tricare|molina|centene|oscar|claims?|prior auth(?:orization)?|authori[sz]ation|auth|payer|payor|rx ?bin|rx ?group|coverage|eob)\b/gi,
  },
  {
    category: 'ACCOUNT',
    find: /\b(?:account|acct|a\/c|iban|bsb|swift|routing|sort code|(?:credit|debit|bank|gift|visa|ebt|atm) ?cards?|card|visa|mastercard|amex|discover|bank|checking|savings|invoice|loan|mortgage|paypal|zelle|customer|transaction|billing|wire|pin|statement|bill|receipt|remittance)\b/gi,
  },
  {
    category: 'VEHICLE',
    find: /\b(?:reg|ute|lorry|bike|moped|scooter|rego|plates?|license plate|licen[cs]e tag|tags?|vin|vehicle|number ?plate|registration plate|car|truck|van|suv|sedan|motorcycle|pickup|honda|toyota|ford|chevy|chevrolet|nissan|subaru|jeep|tesla|bmw|hyundai|kia|mazda|volvo|dodge|buick|prius|civic|corolla|camry|hull|tail number|boat|vessel)\b/gi,
  },
  {
    category: 'LICENSE',
    find: /\b(?:licen[cs](?:e|ed|ure)|lic|certificates?|certification|cert|registration|permit|dea|npi|driver['’]?s|dl|cdl|lcsw|lmft|lpc|lmhc|psyd|credential|bar (?:number|no|#)|notary|pilot)\b/gi,
  },
  {
    category: 'DEVICE',
    find: /\b(?:serial|s\/n|sn|device|devices|pacemaker|implants?|implanted|insulin pump|pump|cpap|bipap|imei|udi|mac address|mac|hearing aids?|glucometer|glucose monitor|cgm|monitor|stimulator|vns|dbs|defibrillator|icd device|prosthe\w+|wheelchair|model|lot number|lot|tracker|fitbit|apple watch|watch|ankle monitor|phone serial|tablet|ipad|laptop)\b/gi,
  },
  {
    category: 'BIOMETRIC',
    find: /\b(?:(?:finger|voice|thumb|palm) ?prints?|biometrics?|retina\w*|iris|face ?id|facial)\b/gi,
  },
  {
    category: 'DATE',
    find: /\b(?:dob|d\.o\.b\.?|date of birth|birth ?date|birthday|born|doa|dod|date|dated|admitted|discharged|admission|discharge)\b/gi,
  },
  { category: 'FAX', find: /\b(?:fax|faxed|facsimile|fx)\b/gi },
  { category: 'PHONE', find: /\b(?:phone|cell|mobile|tel|telephone|pager|landline|voicemail|whatsapp)\b/gi },
  {
    category: 'OTHER_ID',
    find: /\b(?:enrol?lment|upn|ein|asylum|log|board|rpt|sbi|oen|donor|complaint|petition|case|docket|badge|employee|staff|student|inmate|prisoner|booking|jail|doc|cdcr|passport|visa|alien|a-number|green card|uscis|ticket|order|tracking|reference|ref|confirmation|reservation|flight|code|codes|id|ids|i\.d\.|identifier|identification|study|participant|subject|specimen|sample|locker|union|local|warrant|citation|incident|complaint|report|barcode|military|service number|dod|dodid|petition|court|cause|index|cps|referral|intake|evidence|tattoo|pass ?code|password|number|no|call sign|key|unit|raffle|lottery|bib|jersey|room|bed|cell|pod|file|parcel|apn|deed|household|voter|library|gym)\b/gi,
  },
];
