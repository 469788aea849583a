import type { Category } from '@casecircle/shared/coach/finding.ts';
import { listed } from '../ui/listed.ts';

/** What the coach calls each kind of what could identify somebody; `one` in a sentence, `many` above a list. */
export const kindWords: Readonly<Record<Category, { one: string; many: string }>> = {
  NAME: { one: 'a name', many: 'Names' },
  LOCATION: { one: 'a place', many: 'Places' },
  DATE: { one: 'a date', many: 'Dates' },
  AGE90: { one: 'an age over 89', many: 'Ages over 89' },
  PHONE: { one: 'a phone number', many: 'Phone numbers' },
  FAX: { one: 'a fax number', many: 'Fax numbers' },
  EMAIL: { one: 'an e-mail address', many: 'E-mail addresses' },
  SSN: { one: 'a social security number', many: 'Social security numbers' },
  MRN: { one: 'a record number', many: 'Record numbers' },
  HEALTH_PLAN: { one: 'a health plan number', many: 'Health plan numbers' },
  ACCOUNT: { one: 'an account number', many: 'Account numbers' },
  LICENSE: { one: 'a licence number', many: 'Licences and certificates' },
  VEHICLE: { one: 'a vehicle', many: 'Vehicles' },
  DEVICE: { one: 'a device number', many: 'Devices' },
  URL: { one: 'a web address', many: 'Web addresses' },
  IP: { one: 'an internet address', many: 'Internet addresses' },
  BIOMETRIC: { one: 'a record of a body', many: 'Records of a body' },
  PHOTO: { one: 'a picture', many: 'Pictures' },
  ORG: { one: 'an organisation', many: 'Organisations' },
  HANDLE: { one: 'an online name', many: 'Online names' },
  OTHER_ID: { one: 'something that may be unique', many: 'May be unique' },
};

/** “a name, a place and an age over 89”: each kind once, in a sentence. */
export function kindsInWords(categories: readonly Category[]): string {
  return listed([...new Set(categories)].map((category) => kindWords[category].one));
}
