import type { MeetingLine } from '@casecircle/shared/protocol/meetings.ts';

export type OwnCase = MeetingLine['cases'][number];

/** The case that this person brings to a meeting, whichever of its cases that is; undefined when they bring none. */
export function ownCase(meeting: Pick<MeetingLine, 'cases'>, person: string): OwnCase | undefined {
  return meeting.cases.find(({ presenter }) => presenter.id === person);
}

/** Who presents, in the order of the cases, with `me` as “you”. */
export function presentersOf(meeting: Pick<MeetingLine, 'cases'>, me: string): string {
  const names = meeting.cases.map(({ presenter }) => (presenter.id === me ? 'you' : presenter.name));
  const [last = '', ...before] = names.toReversed();
  const words = before.length === 0 ? last : `${before.toReversed().join(', ')} and ${last}`;
  return words.replace(/^you/, 'You');
}

/** “presents” or “present”, after those names. */
export function presentsWord(meeting: Pick<MeetingLine, 'cases'>, me: string): 'present' | 'presents' {
  return meeting.cases.length === 1 && meeting.cases[0]?.presenter.id !== me ? 'presents' : 'present';
}
