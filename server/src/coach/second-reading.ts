import type { CaseId, GroupId, PersonId } from '@casecircle/shared/domain/people.ts';
import { needsSecondReading, secondReadersOf } from '@casecircle/shared/domain/second-reading.ts';
import type { SecondReadingStore } from '../storage/second-readings.ts';
import { isFingerprintOf } from './fingerprint.ts';

type Of = { caseId: CaseId; groupId: GroupId; presenter: PersonId };

/** Whether these words of a case may be shared as far as a second reading goes: none is needed, or somebody read just these. */
export async function isReadEnough(
  readings: Pick<SecondReadingStore, 'find' | 'rulesOf'>,
  { caseId, groupId, presenter }: Of,
  blocks: readonly string[],
): Promise<boolean> {
  const { wanted, people } = await readings.rulesOf(groupId);
  if (!needsSecondReading(wanted, secondReadersOf(people, presenter))) return true;
  const reading = await readings.find(caseId);
  return reading?.groupId === groupId && reading.state === 'read' && isFingerprintOf(reading.fingerprint, blocks);
}
