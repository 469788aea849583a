import type { Account } from '@casecircle/shared/protocol/accounts.ts';
import type { GroupLine, GroupMember, GroupView } from '@casecircle/shared/protocol/groups.ts';
import type { HomeView } from '@casecircle/shared/protocol/home.ts';
import type { MeetingLine } from '@casecircle/shared/protocol/meetings.ts';

/** People, a group and a meeting as the server describes them, for tests to vary. */
export const ana: Account = {
  id: '0b6f2a57-8d4e-4c0f-9a54-1f6f7f6c0001',
  name: 'Ana Ruiz',
  email: 'ana@example.org',
  pronouns: 'she/her',
  credentials: 'LMFT',
  timeZone: 'Europe/Berlin',
  administrator: false,
};

export const ben = { id: '0b6f2a57-8d4e-4c0f-9a54-1f6f7f6c0002', name: 'Ben Okafor' };

export const groupId = '0b6f2a57-8d4e-4c0f-9a54-1f6f7f6c0100';
export const meetingId = '0b6f2a57-8d4e-4c0f-9a54-1f6f7f6c0200';

export function memberOf(person: Partial<GroupMember> & Pick<GroupMember, 'id' | 'name'>): GroupMember {
  const plain = { pronouns: '', credentials: '', role: 'member', joinedAt: 0 } as const;
  return { ...plain, presents: true, rotatesFrom: null, leavesOn: null, ...person };
}

export const circle: GroupView = {
  id: groupId,
  name: 'Tuesday circle',
  kind: 'consultation',
  timeZone: 'Europe/Berlin',
  meetingMinutes: 90,
  callLink: null,
  capacity: null,
  retentionDays: null,
  secondReader: false,
  archivedAt: null,
  role: 'facilitator',
  members: [
    memberOf({ ...ana, pronouns: 'she/her', credentials: 'LMFT', role: 'facilitator', joinedAt: 1_000 }),
    memberOf({ ...ben, joinedAt: 2_000 }),
  ],
  agreement: { version: 1, text: 'What stays here\nWe keep it here.', since: 1_000, acceptedAt: 2_000, covers: [] },
};

export const circleLine: GroupLine = {
  id: groupId,
  name: circle.name,
  kind: circle.kind,
  timeZone: circle.timeZone,
  role: 'facilitator',
  members: 2,
  archived: false,
};

/** Ben presents in two days. */
export function meetingOf(change: Partial<MeetingLine> = {}): MeetingLine {
  return {
    id: meetingId,
    group: { id: groupId, name: circle.name, kind: circle.kind, timeZone: circle.timeZone },
    startsAt: Date.now() + 2 * 86_400_000,
    minutes: 75,
    presenter: ben,
    caseId: '0b6f2a57-8d4e-4c0f-9a54-1f6f7f6c0300',
    caseLabel: 'Heron',
    formatId: 'structured-group-supervision',
    cases: [
      {
        caseId: '0b6f2a57-8d4e-4c0f-9a54-1f6f7f6c0300',
        label: 'Heron',
        presenter: change.presenter ?? ben,
        format: 'Structured Group Supervision',
        preparation: 'case',
        shared: change.shared ?? false,
      },
    ],
    status: 'planned',
    shared: false,
    ...change,
  };
}

/** Nothing to do. */
export const emptyHome: HomeView = { next: null, turns: [], returns: [], requests: [], agreements: [], notices: [] };

/** What `GET /api/home` says of Ana's next meeting, in which she facilitates. */
export function nextOf(meeting: MeetingLine, change: Partial<NonNullable<HomeView['next']>> = {}): HomeView['next'] {
  const presents = meeting.cases.some(({ presenter }) => presenter.id === ana.id);
  return { meeting, role: 'facilitator', presents, missing: [], ...change };
}
