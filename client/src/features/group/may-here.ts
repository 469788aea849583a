import { type GroupAction, mayInArchive, mayInGroup } from '@casecircle/shared/domain/policy.ts';
import type { GroupView } from '@casecircle/shared/protocol/groups.ts';

/** Whether the reader may do this in the group now. The server asks the same. */
export function mayHere({ role, archivedAt }: Pick<GroupView, 'role' | 'archivedAt'>, action: GroupAction): boolean {
  return mayInGroup(role, action) && (archivedAt === null || mayInArchive(action));
}
