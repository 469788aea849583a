import { type Result, refuse } from '@casecircle/shared/domain/result.ts';
import { endedNow, type SpanFlaw, spanFlaw } from '@casecircle/shared/domain/rotation/absence-rules.ts';
import type { ChangeOf } from '@casecircle/shared/domain/rotation/change.ts';
import { datesOf, type RuleFlaw, ruleFlaw } from '@casecircle/shared/domain/rotation/rhythm.ts';
import { limits } from '@casecircle/shared/protocol/limits.ts';
import { Temporal } from 'temporal-polyfill';
import { mustFit, noSuchFormat, wrapOf } from './fitting.ts';
import { type Ground, mark, withParts } from './ground.ts';
import { lastDay, type Material } from './material.ts';

const ruleSentences: Record<RuleFlaw, string> = {
  'no-rule': 'This rhythm cannot be read. Choose weeks or months, and on which days.',
  'no-dates': 'This rhythm has no dates. Choose other days, or a later end.',
  'too-many': 'This rhythm meets more often than three times a week. Choose fewer days.',
};

export const spanSentences: Record<SpanFlaw, string> = {
  'ends-before-it-begins': 'The last day lies before the first. Please check the dates.',
  over: 'These days are over already. Choose a last day that is still to come.',
  'too-long': 'This is longer than a year. Choose an earlier last day.',
};

const furthestStart = { years: 2 } as const;

/** The rhythm and the method of a group. Without a rhythm only what was added or planned by hand takes place. */
export function setRhythm(ground: Ground, { rhythm, formatId, wrap }: ChangeOf<'rhythm'>): Result<Material> {
  const fits = methodFits(ground, formatId, wrap, 1);
  if (!fits.ok) return fits;
  if (rhythm) {
    const flaw = ruleFlaw(rhythm);
    if (flaw) return refuse('malformed', 'rhythm.rule', ruleSentences[flaw]);
    const { material, today, now } = ground;
    if (!isNear(rhythm.startsOn, today)) {
      return refuse('malformed', 'rhythm.startsOn', 'This first day is too far away. Choose one within two years.');
    }
    if (rhythm.endsOn !== null && rhythm.endsOn < rhythm.startsOn) {
      return refuse('malformed', 'rhythm.endsOn', spanSentences['ends-before-it-begins']);
    }
    if (datesOf(rhythm, material.group.zone, today, lastDay(material, now)).length === 0) {
      return refuse('malformed', 'rhythm.endsOn', 'This rhythm has no date that is still to come. Choose a later end.');
    }
  }
  return withParts(ground, { rhythm, formatId, wrap });
}

/** Whether so many cases by this method find room in a meeting of the group. */
export function methodFits({ material }: Ground, formatId: string, wrap: string, cases: number): Result<void> {
  const format = material.formats.find(({ id }) => id === formatId);
  if (!format) return refuse('malformed', 'formatId', noSuchFormat);
  const around = wrapOf(wrap);
  if (!around.ok) return around;
  return mustFit(Array(Math.max(1, cases)).fill(format), around.value, material.group.minutes);
}

export function setOrder(ground: Ground, { people }: ChangeOf<'order'>): Result<Material> {
  const { roles } = ground.material;
  if (new Set(people).size !== people.length || !people.every((person) => roles.has(person))) {
    return refuse('malformed', 'people', 'The order names somebody twice, or somebody who is not in this group.');
  }
  return withParts(ground, { order: people });
}

export function addBreak(ground: Ground, { from, to, name }: ChangeOf<'break'>): Result<Material> {
  const { breaks } = ground.material.parts;
  const flaw = spanFlaw({ from, to }, ground.today);
  if (flaw) return refuse('malformed', 'to', spanSentences[flaw]);
  if (name === '') return refuse('malformed', 'name', 'Give the break a name, so that everybody knows why.');
  const coming = breaks.filter((one) => one.to >= ground.today);
  if (coming.length >= limits.breaksOfGroup)
    return refuse('too-many', 'break', 'This group has as many breaks as it can keep. End one first.');
  return withParts(ground, { breaks: [...breaks, { id: ground.newId(), from, to, name, ...mark(ground) }] });
}

export function endBreak(ground: Ground, change: ChangeOf<'end-break'>): Result<Material> {
  const { breaks } = ground.material.parts;
  const ended = breaks.find(({ id }) => id === change.break);
  if (!ended) return refuse('not-found', 'break', 'This break was taken away already. Nothing was changed.');
  if (ended.to < ground.today) return refuse('wrong-stage', 'break', 'This break is over. Nothing was changed.');
  return withParts(ground, { breaks: replaced(breaks, ended, endedNow(ended, ground.today)) });
}

/** The list with one thing taken out, or something else in its place. */
export function replaced<One>(list: readonly One[], one: One, by: One | undefined): readonly One[] {
  return list.flatMap((each) => (each === one ? (by === undefined ? [] : [by]) : [each]));
}

function isNear(date: string, today: string): boolean {
  const now = Temporal.PlainDate.from(today);
  return date >= now.subtract({ years: 5 }).toString() && date <= now.add(furthestStart).toString();
}
