import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import { found } from '../errors.ts';
import type { Stores } from '../storage/stores.ts';

/** A group as one of its people sees it. */
export async function groupViewOf(stores: Stores, id: string, personId: string): Promise<GroupView> {
  const { createdAt, createdBy, secondReader, ...group } = found(await stores.groups.findForPerson(id, personId));
  const members = await stores.memberships.current(id);
  return {
    ...group,
    secondReader: secondReader === 1,
    members,
    agreement: await stores.agreements.currentFor(id, personId),
  };
}
