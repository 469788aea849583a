import type { Actor, GroupRole, PersonId } from '@casecircle/shared/domain/people.ts';
import type { MeetingView } from '@casecircle/shared/protocol/meetings.ts';

/** The places from which one can look at a rehearsed meeting. */
export const parts = ['facilitator', 'presenter', 'member'] as const;
export type Part = (typeof parts)[number];

type Person = Actor & { name: string };

const personId = (last: number): PersonId => `0000000a-0000-4000-8000-00000000000${last}`;

const presenter: Person = { id: personId(2), role: 'member', name: 'Wren' };
const members: readonly [Person, ...Person[]] = [
  { id: personId(3), role: 'member', name: 'Juniper' },
  { id: personId(4), role: 'member', name: 'Otis' },
  { id: personId(5), role: 'member', name: 'Marlow' },
];

/** The circle of a rehearsal: whoever rehearses leads, four others are played. None of the ids is anybody's. */
export type Circle = {
  facilitator: Person;
  presenter: Person;
  members: typeof members;
  everybody: readonly Person[];
};

export function circleWith(name: string): Circle {
  const facilitator: Person = { id: personId(1), role: 'facilitator', name };
  return { facilitator, presenter, members, everybody: [facilitator, presenter, ...members] };
}

/** Whose eyes one looks through. */
export function personOf(part: Part, { facilitator, presenter, members }: Circle): Person {
  if (part === 'member') return members[0];
  return part === 'presenter' ? presenter : facilitator;
}

export function actorOf({ id, role }: Person): Actor {
  return { id, role };
}

export function asMembers({ everybody }: Circle): MeetingView['people'] {
  return everybody.map(({ id, name, role }) => memberOf(id, name, role));
}

function memberOf(id: PersonId, name: string, role: GroupRole): MeetingView['people'][number] {
  return { id, name, role, pronouns: '', credentials: '', joinedAt: 0 };
}
