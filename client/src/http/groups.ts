import {
  type AgreementChange,
  AgreementVersion,
  type GroupChange,
  GroupLine,
  GroupView,
  ImportReport,
  Invitation,
  InvitationOffer,
  Joined,
  MadeInvitation,
  type MemberChange,
  type NewGroup,
  type NewInvitation,
  PastMember,
  RetentionPreview,
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

/** Puts a group away: from then on it can be read and nothing else. */
export async function putAway(group: string): Promise<void> {
  await requestNothing(`/api/groups/${group}/archive`, { method: 'PUT', body: {} });
}

export async function takeUp(group: string): Promise<void> {
  await requestNothing(`/api/groups/${group}/archive`, { method: 'DELETE' });
}

/** How many meetings would lose their words at once if they were kept for so many days. */
export async function wouldErase(group: string, days: number): Promise<number> {
  return (await request(`/api/groups/${group}/retention?days=${days}`, RetentionPreview)).meetings;
}

export async function changeMember(group: string, person: string, change: MemberChange): Promise<void> {
  await requestNothing(`/api/groups/${group}/members/${person}`, { method: 'PATCH', body: change });
}

/** Who was here and has left, the latest first. */
export function pastMembersQuery(group: string) {
  return queryOptions({
    queryKey: ['groups', group, 'past members'],
    queryFn: () => request(`/api/groups/${group}/members/past`, z.array(PastMember)),
  });
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

/** Invites the people of a CSV; with `false` it only says what would be. */
export function importPeople(group: string, csv: string, apply: boolean): Promise<ImportReport> {
  return request(`/api/groups/${group}/imports`, ImportReport, { method: 'POST', body: { csv, invite: apply } });
}

/** All versions of the agreement, newest first, with who accepted them. */
export function agreementVersionsQuery(group: string) {
  return queryOptions({
    queryKey: ['groups', group, 'agreement versions'],
    queryFn: () => request(`/api/groups/${group}/agreement/versions`, z.array(AgreementVersion)),
  });
}

export async function changeAgreement(group: string, change: AgreementChange): Promise<void> {
  await requestNothing(`/api/groups/${group}/agreement`, { method: 'PUT', body: change });
}

/** Accepts the version that was read; refused when a newer one has replaced it meanwhile. */
export async function acceptAgreement(group: string, version: number): Promise<void> {
  await requestNothing(`/api/groups/${group}/agreement/acceptances`, { method: 'POST', body: { version } });
}

export function acceptInvitation(token: string): Promise<{ group: string }> {
  return request(`/api/invitations/${token}/acceptance`, Joined, { method: 'POST', body: {} });
}
