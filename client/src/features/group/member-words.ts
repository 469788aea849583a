import { presentsByHabit } from '@casecircle/shared/domain/membership.ts';
import type { GroupKind } from '@casecircle/shared/domain/people.ts';
import type { GroupMember } from '@casecircle/shared/protocol/groups.ts';
import { roleMeans, roleWords } from './group-words.ts';

/** What somebody is in the group, with what is unusual about their turns and their dates. `day` says a date in words. */
export function memberWords(
  member: GroupMember,
  kind: GroupKind,
  mine: boolean,
  day: (date: string) => string,
): string {
  const { role, presents, rotatesFrom, leavesOn } = member;
  const usual = presentsByHabit(kind, role) === presents;
  return [
    role === 'observer' ? `${roleWords.observer}: ${roleMeans.observer}` : roleWords[role],
    mine && 'you',
    role !== 'observer' && !usual && (presents ? 'takes turns' : 'takes no turns'),
    presents && rotatesFrom !== null && `first turn from ${day(rotatesFrom)}`,
    leavesOn !== null && `leaves after ${day(leavesOn)}`,
  ]
    .filter(Boolean)
    .join(', ');
}
