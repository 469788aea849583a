import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import { unreachable } from '@casecircle/shared/domain/result.ts';
import type { MeetingLine } from '@casecircle/shared/protocol/meetings.ts';
import type { MeetingListing } from '../storage/meetings.ts';
import type { Stores } from '../storage/stores.ts';

/** Meetings as lists show them. */
export async function linesOf(
  { people }: Pick<Stores, 'people'>,
  rows: readonly MeetingListing[],
): Promise<MeetingLine[]> {
  const read = rows.map((row) => ({ row, state: stateOf(row) }));
  const presenters = read.flatMap(({ state }) => state.cases.map(({ presenter }) => presenter));
  const names = await people.names([...new Set(presenters)]);
  return read.map(({ row, state }) => lineOf(row, state, names));
}

function lineOf(row: MeetingListing, state: Meeting, names: ReadonlyMap<string, string>): MeetingLine {
  return {
    id: row.id,
    group: { id: row.groupId, name: row.groupName, kind: row.groupKind, timeZone: row.groupTimeZone },
    startsAt: row.startsAt,
    minutes: row.minutes,
    presenter: { id: row.presenter, name: row.presenterName },
    caseId: row.caseId,
    caseLabel: row.caseLabel,
    formatId: row.formatId,
    cases: state.cases.map(({ caseId, label, presenter, format, sharedAt }) => ({
      caseId,
      label,
      presenter: { id: presenter, name: names.get(presenter) ?? '' },
      format: format.name,
      preparation: format.preparation,
      shared: sharedAt !== null,
    })),
    status: statusOf(state),
    shared: state.cases[0].sharedAt !== null,
  };
}

export function stateOf(row: { state: string }): Meeting {
  return JSON.parse(row.state) as Meeting;
}

export function statusOf({ stage }: Meeting): MeetingLine['status'] {
  switch (stage.kind) {
    case 'lobby':
      return 'planned';
    case 'phase':
    case 'closing':
      return 'running';
    case 'closed':
      return 'closed';
    default:
      return unreachable(stage);
  }
}
