import { wordsOf } from '../lists/words-of.ts';

const english = 'january february march april may june july august september october november december'.split(' ');
const months = new Set([...english, ...wordsOf('jan feb mar apr jun jul aug sep sept oct nov dec')]);
const foreign = wordsOf(
  'januar februar marz mai juni juli oktober dezember enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre',
  'janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre janeiro fevereiro marco maio junho julho setembro outubro novembro dezembro',
  'gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre januari februari maart mei augustus okt dez',
  'kislev tishrei cheshvan tevet shevat adar nisan iyar sivan tammuz av elul muharram safar rajab shaban ramadan shawwal mehr aban azar farvardin khordad esfand tir',
  'chingam kanni thulam vrischikam dhanu makaram kumbham meenam medam chaitra vaisakha jyeshtha ashadha shravana bhadra ashwin kartik aadi thai',
);
const weekdays = wordsOf(
  'monday tuesday wednesday thursday friday saturday sunday mon tues tue weds wed thurs thur thu fri sat sun mondays tuesdays wednesdays thursdays fridays saturdays sundays',
);
const tens = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ');
const ordinals = new Set([
  ...tens,
  ...'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth thirty-first'.split(
    ' ',
  ),
  ...tens.map((unit) => `twenty-${unit}`),
]);
const cardinals = wordsOf(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty twenty-one twenty-two twenty-three twenty-four twenty-five twenty-six twenty-seven twenty-eight twenty-nine thirty-one',
);

/** Months that are words or names of their own: alone they prove nothing. */
const unsure = wordsOf('may march mar sun sat jan april june august dec av tir mars mai mei thai');

export function isWeekday(word: string): boolean {
  return weekdays.has(word);
}

/** A month, also with "mid-", "early-" or "late-" before it. */
export function isMonth(word: string): boolean {
  return months.has(word) || (word.includes('-') && months.has(word.replace(/^(?:mid|early|late|end)-/, '')));
}

export function isUnsureMonth(word: string): boolean {
  return unsure.has(word);
}

const beginsLikeMonth = /^[adfjmnos]/;

/** A month of another tongue or calendar, or one with a slip of the pen: it takes a day beside it. */
export function isMonthBesideDay(word: string): boolean {
  return (
    isMonth(word) ||
    foreign.has(word) ||
    (word.length > 4 && beginsLikeMonth.test(word) && english.some((month) => isSlipOf(month, word)))
  );
}

/** One letter more, fewer, other, or two exchanged. */
function isSlipOf(month: string, word: string): boolean {
  if (month[0] !== word[0] || month.length < 5 || Math.abs(month.length - word.length) > 1) return false;
  let same = 0;
  while (month[same] === word[same]) same += 1;
  const rest = [month.slice(same), word.slice(same)] as const;
  return (
    rest[0].slice(1) === rest[1].slice(1) ||
    rest[0] === rest[1].slice(1) ||
    rest[0].slice(1) === rest[1] ||
    (rest[0][0] === rest[1][1] && rest[0][1] === rest[1][0] && rest[0].slice(2) === rest[1].slice(2))
  );
}

/** "14th", "3rd". */
export function isOrdinalFigure(text: string): boolean {
  return /^(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)$/.test(text);
}

export function isOrdinalWord(word: string): boolean {
  return ordinals.has(word);
}

export function isCardinalWord(word: string): boolean {
  return cardinals.has(word);
}

/** A figure that a day of a month can be. */
export function isDayFigure(text: string): boolean {
  return /^(?:3[01]|[12]\d|0?[1-9])$/.test(text);
}

export function isYear(text: string): boolean {
  return /^(?:19|20)\d{2}$/.test(text);
}
