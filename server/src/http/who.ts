import type { GroupRole } from '@casecircle/shared/domain/people.ts';
import { type GroupAction, mayInArchive, mayInGroup } from '@casecircle/shared/domain/policy.ts';
import type { Account } from '@casecircle/shared/protocol/accounts.ts';
import { Id } from '@casecircle/shared/protocol/text.ts';
import type { Request } from 'express';
import type { SignedIn } from '../accounts/session.ts';
import { AppError, authorise, found } from '../errors.ts';
import type { GroupRow } from '../storage/schema.ts';
import type { HttpParts } from './parts.ts';

/** Who asks. Refuses with `signed-out` when nobody does. */
export async function signedIn(parts: Pick<HttpParts, 'personOf'>, request: Request): Promise<SignedIn> {
  const person = await parts.personOf(request);
  if (!person) throw new AppError('signed-out');
  return person;
}

export async function administrator(parts: Pick<HttpParts, 'personOf' | 'stores'>, request: Request): Promise<Account> {
  const { personId } = await signedIn(parts, request);
  const account = found(await parts.stores.people.find(personId));
  authorise(account.administrator);
  return account;
}

/** The group that the path names, when the asking person may do this in it. A foreign group is not found. */
export async function groupFor(
  parts: Pick<HttpParts, 'personOf' | 'stores'>,
  request: Request,
  action: GroupAction,
): Promise<{ personId: string; group: GroupRow & { role: GroupRole } }> {
  const { personId } = await signedIn(parts, request);
  const group = found(await parts.stores.groups.findForPerson(idIn(request, 'group'), personId));
  authorise(mayInGroup(group.role, action));
  if (group.archivedAt !== null && !mayInArchive(action)) throw new AppError('read-only', 'archived', archivedWords);
  return { personId, group };
}

export const archivedWords = 'This group was put away and can only be read. A facilitator can take it up again.';

/** An id from the path. What is no id names nothing, so it is not found. */
export function idIn(request: Request, name: string): string {
  const id = Id.safeParse(request.params[name]);
  if (!id.success) throw new AppError('not-found');
  return id.data;
}
