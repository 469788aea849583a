import type { Documents } from '../documents/plane.ts';
import { secondReadingStore } from '../storage/second-readings.ts';
import { returnLoop } from './return-loop.ts';
import type { AlongsideOf } from './words/crossing.ts';

/** Returns that come about or are answered, and the second reading that a shared case no longer needs. */
export function alongside(documents: Pick<Documents, 'read'>): AlongsideOf {
  const returnsOf = returnLoop(documents);
  return async (crossing) => {
    if (crossing.command.kind !== 'share-case') return returnsOf(crossing);
    const { before, after } = crossing;
    const shared = after.cases.filter(({ sharedAt }, index) => sharedAt !== before.cases[index]?.sharedAt);
    return async (within) => {
      for (const { caseId } of shared) await secondReadingStore(within).close(caseId);
    };
  };
}
