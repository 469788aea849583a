import { readTakeaways } from '@casecircle/shared/document/entries.ts';
import type { PersonId } from '@casecircle/shared/domain/people.ts';
import type { Documents } from '../documents/plane.ts';
import { returnStore } from '../storage/returns.ts';
import type { AlongsideOf, Crossing } from './words/crossing.ts';

/**
 * The loop of returns: a presenter who closes with an intention is remembered, the meeting that opens with it marks it as
 * offered, and their answer is kept. The intention's words stay on the table.
 */
export function returnLoop(documents: Pick<Documents, 'read'>): AlongsideOf {
  return async (crossing) => {
    const { command, meetingId, groupId, personId, after, now } = crossing;
    switch (command.kind) {
      case 'start':
        if (after.returns.length === 0) return undefined;
        return async (within) => {
          for (const { from, person } of after.returns) await returnStore(within).offer(from, person, meetingId);
        };
      case 'answer-return': {
        const own = after.returns.find(({ person }) => person === personId);
        return own && ((within) => returnStore(within).answer(own.from, personId, command.outcome));
      }
      case 'close': {
        const presenters = await withIntention(crossing, documents);
        if (presenters.length === 0) return undefined;
        return async (within) => {
          for (const person of presenters) await returnStore(within).remember(groupId, meetingId, person, now);
        };
      }
      default:
        return undefined;
    }
  };
}

async function withIntention(
  { meetingId, after }: Crossing,
  documents: Pick<Documents, 'read'>,
): Promise<readonly PersonId[]> {
  const presenters = [...new Set(after.cases.map(({ presenter }) => presenter))];
  const found = await documents.read({ scope: 'table', meetingId }, (table) => {
    const takeaways = readTakeaways(table);
    return presenters.filter((person) =>
      takeaways.some(({ author, kind, text }) => author === person && kind === 'intention' && text.trim() !== ''),
    );
  });
  return found ?? [];
}
