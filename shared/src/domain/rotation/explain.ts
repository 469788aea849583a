import type { PersonId } from '../people.ts';
import { unreachable } from '../result.ts';
import type { Passed, Slot } from './season.ts';
import { inWords, type Words } from './words.ts';

const longest = 140;

/**
 * Who presents and why, in one sentence: "Ana, because nobody here has waited longer; Ben is away until 3 May and keeps the
 * turn." Two of those passed over are spelled out where there is room for them in some 140 characters, else one. Says
 * nothing that tells a gender.
 */
export function explainSlot(slot: Slot, words: Words): string {
  const passed = passedOnce(slot);
  const inFull = tellSlot(slot, passed, 2, words);
  return inFull.length <= longest ? inFull : tellSlot(slot, passed, 1, words);
}

function tellSlot(slot: Slot, passed: readonly Passed[], spelledOut: number, words: Words): string {
  const spelled = passed.slice(0, spelledOut).map((one) => tellPassed(one, words));
  const others = passed.length - spelled.length;
  if (others > 0) spelled.push(others === 1 ? 'one other is passed over' : `${inWords(others)} others are passed over`);
  return `${[tellPresenter(slot, words), ...spelled].join('; ')}.`;
}

function tellPresenter({ presenter, reason }: Slot, words: Words): string {
  const name = presenter === null ? 'Nobody yet' : words.name(presenter);
  switch (reason.kind) {
    case 'longest-wait':
      return `${name}, because nobody here has waited longer`;
    case 'next-in-round':
      return `${name}, next in the round`;
    case 'first-turn':
      return `${name}, who has not presented yet`;
    case 'kept':
      return `${name}, whose turn has waited since ${words.meeting(reason.since)}`;
    case 'placed':
      return `${name}, ${{ pinned: 'pinned to this meeting', urgent: 'ahead of the order, because it is urgent', volunteer: 'who volunteered' }[reason.placing]}`;
    case 'exchange':
      return `${name} in place of ${words.name(reason.instead)}, by an exchange of turns`;
    case 'fixed':
      return `${name}, chosen when this meeting was planned`;
    case 'nobody-here':
      return `${name}, because nobody who takes turns is free`;
    case 'no-members':
      return `${name}, because nobody takes turns in this group`;
    default:
      return unreachable(reason);
  }
}

function tellPassed({ person, because, turnIs }: Passed, words: Words): string {
  const name = words.name(person);
  switch (because.kind) {
    case 'away':
      return `${name} is away until ${words.date(because.until)} and ${turnIs === 'lapsed' ? 'has a turn kept already' : 'keeps the turn'}`;
    case 'skipped':
      return `${name} lets this meeting pass and keeps the turn`;
    case 'had-it':
      return `${name} took this turn early, on ${words.meeting(because.at)}`;
    case 'just-presented':
      return `${name} presented last time and keeps the turn`;
    case 'here-already':
      return `${name} presents here already and keeps the turn`;
    case 'gave':
      return `${name} gave the turn to ${words.name(because.to)}`;
    case 'did-not-hold':
      return `${name}, who was to present, ${{ away: 'is away', gone: 'has left the group', 'here-already': 'presents here already' }[because.why]}`;
    default:
      return unreachable(because);
  }
}

/** One word on each person, the weightiest first; none on whom the first half of the sentence has spoken of. */
function passedOnce({ presenter, passed, reason }: Slot): Passed[] {
  const byPerson = new Map<PersonId, Passed>();
  for (const one of passed.toSorted((a, b) => weight(a) - weight(b))) {
    const said = one.person === presenter || (reason.kind === 'exchange' && reason.instead === one.person);
    if (!said && !byPerson.has(one.person)) byPerson.set(one.person, one);
  }
  return [...byPerson.values()];
}

function weight({ because, turnIs }: Passed): number {
  if (because.kind === 'did-not-hold') return 0;
  return turnIs === 'lapsed' ? 2 : 1;
}
