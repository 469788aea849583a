import { type MailStore, mailStore } from '../mail/store.ts';
import { type NoticeStore, noticeStore } from '../notices/store.ts';
import { type AccessTokenStore, accessTokenStore } from './access-tokens.ts';
import { type AgreementStore, agreementStore } from './agreements.ts';
import { type FormatStore, formatStore } from './formats.ts';
import { type GroupStore, groupStore } from './groups.ts';
import { type InstallationStore, installationStore } from './installation.ts';
import { type InvitationStore, invitationStore } from './invitations.ts';
import { type MeetingStore, meetingStore } from './meetings.ts';
import { type MembershipStore, membershipStore } from './memberships.ts';
import { type PeopleStore, peopleStore } from './people.ts';
import { type QuietExitStore, quietExitStore } from './quiet-exits.ts';
import { type ReturnStore, returnStore } from './returns.ts';
import type { Database } from './schema.ts';

export type Stores = {
  people: PeopleStore;
  groups: GroupStore;
  memberships: MembershipStore;
  agreements: AgreementStore;
  invitations: InvitationStore;
  formats: FormatStore;
  meetings: MeetingStore;
  installation: InstallationStore;
  quietExits: QuietExitStore;
  returns: ReturnStore;
  notices: NoticeStore;
  mail: MailStore;
  accessTokens: AccessTokenStore;
};

/** One repository for each family of tables. */
export function storesOn(database: Database): Stores {
  return {
    people: peopleStore(database),
    groups: groupStore(database),
    memberships: membershipStore(database),
    agreements: agreementStore(database),
    invitations: invitationStore(database),
    formats: formatStore(database),
    meetings: meetingStore(database),
    installation: installationStore(database),
    quietExits: quietExitStore(database),
    returns: returnStore(database),
    notices: noticeStore(database),
    mail: mailStore(database),
    accessTokens: accessTokenStore(database),
  };
}
