import type { Reason } from './finding.ts';

const words: Readonly<Record<Reason, string>> = {
  'own-list': 'You listed this for this case.',
  shape: 'It is written as such numbers and addresses are.',
  cue: 'The words beside it say what this number or name is.',
  'odd-code': 'A code like this can belong to one person only.',
  'long-number': 'A long number that nothing here explains.',
  'calendar-date': 'A date points at a person. The year alone may stay.',
  holiday: 'A holiday is a date.',
  'birth-year': 'This year of birth shows an age over 89.',
  'age-over-89': 'Ages over 89 are rare enough to point at one person.',
  address: 'Part of an address.',
  'post-code': 'A post code names a small area.',
  'place-word': 'A named place smaller than a state.',
  'known-place': 'A town or county of this name exists.',
  title: 'It follows a title, as a name does.',
  relation: 'It follows a word for a person, as a name does.',
  'says-name': 'The sentence says that this is a name.',
  'known-name': 'People have this name.',
  'acts-like-a-name': 'It is used as a name is.',
  initials: 'Initials come from a name.',
  'seen-before': 'It is part of something found elsewhere in this text.',
  organisation: 'A named organisation, school or place of worship.',
  workplace: 'It is named as somebody’s place of work.',
  'unknown-capital': 'A capital word that the coach does not know to be safe.',
  'unknown-word': 'A word that the coach does not know.',
  'body-record': 'A record of a body identifies one person.',
  picture: 'A picture of somebody identifies them.',
  combination: 'Few people fit this, even without a name.',
};

/** A reason in a sentence for the author. */
export function reasonWords(reason: Reason): string {
  return words[reason];
}
