import type { Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import type { OccurrenceKey } from '@casecircle/shared/domain/rotation/season.ts';
import type { Deed, Tidings } from '../notices/tell.ts';
import type { KnownMeeting } from '../storage/season-meetings.ts';
import { cancelled, moved } from './by-hand.ts';
import { presentersOf } from './compute.ts';

/** What was there to enter before a change and after it, and what is needed to tell people of the difference. */
export type Turned = {
  group: string;
  before: readonly KnownMeeting[];
  after: readonly KnownMeeting[];
  /** Whether a meeting still takes place, though nobody presents at it. */
  takesPlace: (occurrence: OccurrenceKey) => boolean;
  /** The people of the group. */
  people: readonly PersonId[];
  by: PersonId | null;
  /** One of its own for every change. */
  name: string;
  at: Instant;
  /** What they did, where it was no change of the season itself. */
  deed?: Deed | undefined;
};

/** To everybody that a meeting moved or does not take place, to each whose turn it is that it came, went or moved. */
export function tidingsOf(turned: Turned): Tidings[] {
  return [...ofMeetings(turned), ...ofTurns(turned)];
}

function ofMeetings({ group, before, after, takesPlace, people, by, at }: Turned): Tidings[] {
  const others = people.filter((person) => person !== by);
  const now = new Map(after.map((meeting) => [meeting.id, meeting]));
  return before.flatMap((meeting) => {
    const then = now.get(meeting.id);
    if (!then) return takesPlace(meeting.occurrence ?? '') ? [] : [cancelled(group, others, meeting, by)];
    return then.startsAt === meeting.startsAt ? [] : [moved(group, others, then, meeting.startsAt, { by, at })];
  });
}

/** Somebody's turn at a meeting. */
type Turn = { occurrence: OccurrenceKey; startsAt: Instant; meeting: string };

function ofTurns({ group, before, after, people, by, name, deed }: Turned): Tidings[] {
  const [had, has] = [turnsOf(before), turnsOf(after)];
  const reach = Math.max(0, ...before.map(({ startsAt }) => startsAt));
  const known = new Set(before.map(({ id }) => id));
  const presenterAt = (occurrence: OccurrenceKey) => {
    const meeting = after.find((one) => (one.occurrence ?? '') === occurrence);
    return meeting && presentersOf(meeting.state)[0];
  };
  return people.flatMap((person): Tidings[] => {
    if (person === by) return [];
    const [lost] = missing(had.get(person), has.get(person));
    // What only comes into reach because time passes is no news, and neither is the first plan of a season.
    const came = missing(has.get(person), had.get(person));
    const gained = came.find(({ meeting, startsAt }) => known.has(meeting) || (by !== null && startsAt <= reach));
    if (!lost && !gained) return [];
    const shade = lost && gained ? 'moved' : gained ? 'came' : 'went';
    const at = gained ?? lost;
    const instead = lost && !gained ? presenterAt(lost.occurrence) : undefined;
    const about = {
      ...(at && { occurrence: at.occurrence }),
      ...(gained && { startsAt: gained.startsAt, meeting: gained.meeting }),
      ...(lost && { before: lost.startsAt }),
      ...(by !== null && { by }),
      ...(instead && { person: instead }),
      ...(deed && { deed }),
      shade,
    };
    return [{ to: [person], kind: 'turn-changed', group, key: `turn-changed:${name}`, about }];
  });
}

function turnsOf(meetings: readonly KnownMeeting[]): ReadonlyMap<PersonId, Turn[]> {
  const turns = new Map<PersonId, Turn[]>();
  for (const { id: meeting, occurrence, startsAt, state } of meetings) {
    for (const person of presentersOf(state)) {
      turns.set(person, [...(turns.get(person) ?? []), { occurrence: occurrence ?? '', startsAt, meeting }]);
    }
  }
  return turns;
}

function missing(turns: readonly Turn[] = [], others: readonly Turn[] = []): Turn[] {
  return turns.filter(({ occurrence }) => !others.some((other) => other.occurrence === occurrence));
}
