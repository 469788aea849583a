import type { GroupRole } from '@casecircle/shared/domain/people.ts';
import {
  type GroupChange,
  GroupLine,
  GroupView,
  Invitation,
  InvitationOffer,
  Joined,
  MadeInvitation,
  type NewGroup,
  type NewInvitation,
} from '@casecircle/shared/protocol/groups.ts';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { request, requestNothing } from './request.ts';

export const groupsQuery = queryOptions({
  queryKey: ['groups'],
  queryFn: () => request('/api/groups', z.array(GroupLine)),
});

export function groupQuery(group: string) {
  return queryOptions({ queryKey: ['groups', group], queryFn: () => request(`/api/groups/${group}`, GroupView) });
}

export function invitationsQuery(group: string) {
  return queryOptions({
    queryKey: ['groups', group, 'invitations'],
    queryFn: () => request(`/api/groups/${group}/invitations`, z.array(Invitation)),
  });
}

/** What a link offers; refused with `expired` when it is dead. */
export function offerQuery(token: string) {
  return queryOptions({
    queryKey: ['offers', token],
    queryFn: () => request(`/api/invitations/${token}`, InvitationOffer),
  });
}

export function createGroup(wish: NewGroup): Promise<GroupView> {
  return request('/api/groups', GroupView, { method: 'POST', body: wish });
}

export function changeGroup(group: string, change: GroupChange): Promise<GroupView> {
  return request(`/api/groups/${group}`, GroupView, { method: 'PATCH', body: change });
}

export async function changeRole(group: string, person: string, role: GroupRole): Promise<void> {
  await requestNothing(`/api/groups/${group}/members/${person}`, { method: 'PATCH', body: { role } });
}

export async function endMembership(group: string, person: string): Promise<void> {
  await requestNothing(`/api/groups/${group}/members/${person}`, { method: 'DELETE' });
}

export function invite(group: string, wish: NewInvitation): Promise<MadeInvitation> {
  return request(`/api/groups/${group}/invitations`, MadeInvitation, { method: 'POST', body: wish });
}

export async function revokeInvitation(group: string, invitation: string): Promise<void> {
  await requestNothing(`/api/groups/${group}/invitations/${invitation}`, { method: 'DELETE' });
}

export async function changeAgreement(group: string, text: string): Promise<void> {
  await requestNothing(`/api/groups/${group}/agreement`, { method: 'PUT', body: { text } });
}

/** Accepts the version that was read; refused when a newer one has replaced it meanwhile. */
export async function acceptAgreement(group: string, version: number): Promise<void> {
  await requestNothing(`/api/groups/${group}/agreement/acceptances`, { method: 'POST', body: { version } });
}

export function acceptInvitation(token: string): Promise<{ group: string }> {
  return request(`/api/invitations/${token}/acceptance`, Joined, { method: 'POST', body: {} });
}
