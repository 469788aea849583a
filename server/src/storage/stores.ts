import { type MailStore, mailStore } from '../mail/store.ts';
import { type NoticeStore, noticeStore } from '../notices/store.ts';
import { type AccessTokenStore, accessTokenStore } from './access-tokens.ts';
import { type AgreementStore, agreementStore } from './agreements.ts';
import { type ArchiveStore, archiveStore } from './archive.ts';
import { type CalendarFeedStore, calendarFeedStore } from './calendar-feeds.ts';
import { type FormatStore, formatStore } from './formats.ts';
import { type GroupChangeStore, groupChangeStore } from './group-changes.ts';
import { type GroupImportStore, groupImportStore } from './group-imports.ts';
import { type GroupStore, groupStore } from './groups.ts';
import { type InstallationStore, installationStore } from './installation.ts';
import { type InvitationStore, invitationStore } from './invitations.ts';
import { type MeetingStore, meetingStore } from './meetings.ts';
import { type MemberChangeStore, memberChangeStore } from './member-changes.ts';
import { type MembershipStore, membershipStore } from './memberships.ts';
import { type PeopleStore, peopleStore } from './people.ts';
import { type QuietExitStore, quietExitStore } from './quiet-exits.ts';
import { type RetentionStore, retentionStore } from './retention.ts';
import { type ReturnStore, returnStore } from './returns.ts';
import type { Database } from './schema.ts';
import { type SecondReadingStore, secondReadingStore } from './second-readings.ts';

export type Stores = {
  people: PeopleStore;
  groups: GroupStore & GroupChangeStore;
  memberships: MembershipStore & MemberChangeStore;
  archive: ArchiveStore;
  agreements: AgreementStore;
  invitations: InvitationStore;
  imports: GroupImportStore;
  retention: RetentionStore;
  formats: FormatStore;
  meetings: MeetingStore;
  installation: InstallationStore;
  quietExits: QuietExitStore;
  returns: ReturnStore;
  accessTokens: AccessTokenStore;
  calendarFeeds: CalendarFeedStore;
  notices: NoticeStore;
  mail: MailStore;
  secondReadings: SecondReadingStore;
};

/** One repository for each family of tables. */
export function storesOn(database: Database): Stores {
  return {
    people: peopleStore(database),
    groups: { ...groupStore(database), ...groupChangeStore(database) },
    memberships: { ...membershipStore(database), ...memberChangeStore(database) },
    archive: archiveStore(database),
    agreements: agreementStore(database),
    invitations: invitationStore(database),
    imports: groupImportStore(database),
    retention: retentionStore(database),
    formats: formatStore(database),
    meetings: meetingStore(database),
    installation: installationStore(database),
    quietExits: quietExitStore(database),
    returns: returnStore(database),
    accessTokens: accessTokenStore(database),
    calendarFeeds: calendarFeedStore(database),
    notices: noticeStore(database),
    mail: mailStore(database),
    secondReadings: secondReadingStore(database),
  };
}
