import type { Format } from '@casecircle/shared/domain/formats/format.ts';
import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import type { MeetingView } from '@casecircle/shared/protocol/meetings.ts';
import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { DeskContext } from '../desk-context.ts';
import { type Room, RoomContext } from '../room-context.ts';
import { RoomInside } from '../room-inside.tsx';
import { actorOf, asMembers, type Circle, personOf } from './played-people.ts';
import { beginRehearsal, type Rehearsal } from './rehearsal.ts';
import { RehearsalBar } from './rehearsal-bar.tsx';
import classes from './rehearsal-room.module.css';
import { sampleCase } from './sample-case.ts';

type Around = { group: GroupView; format: Format; name: string };

/** The room of a meeting that is rehearsed, from its first phase on, as often as one likes. */
export function RehearsalRoom({ group, format, name }: Around) {
  const [round, setRound] = useState(1);
  const [rehearsal, setRehearsal] = useState<Rehearsal>();
  useEffect(() => {
    const begun = beginRehearsal({ format, minutes: group.meetingMinutes, name });
    setRehearsal(begun);
    return begun.end;
  }, [round]);
  return rehearsal ? (
    <Running rehearsal={rehearsal} group={group} format={format} again={() => setRound(round + 1)} />
  ) : null;
}

type RunningProps = { rehearsal: Rehearsal; group: GroupView; format: Format; again: () => void };

function Running({ rehearsal, group, format, again }: RunningProps) {
  const { meeting, version, part, passedMs } = useStore(rehearsal.live);
  const { circle, table, desk, notebookOf, unsentOf, give } = rehearsal;
  const me = actorOf(personOf(part, circle));
  const view = useMemo(() => viewOf(meeting, group, circle, me.role), [meeting, group, circle, me.role]);
  const room: Room = {
    view,
    me,
    meeting,
    version,
    give: async (command) => give(command, me),
    connection: { kind: 'online' },
    serverOffset: passedMs,
    present: circle.everybody.map(({ id }) => id),
    table,
    notebook: notebookOf(me.id),
    unsent: unsentOf(me.id),
    rehearsal: true,
  };
  return (
    <RoomContext value={room}>
      <div className={classes.rehearsal}>
        <RehearsalBar rehearsal={rehearsal} leave={{ groupId: group.id, formatId: format.id }} again={again} />
        <DeskContext value={me.role === 'facilitator' ? desk : undefined}>
          {/* Made anew for each pair of eyes: nothing that one has open or half typed is carried to another. */}
          <RoomInside key={`${table.document.guid} ${me.id}`} />
        </DeskContext>
      </div>
    </RoomContext>
  );
}

function viewOf(
  { cases, phases, plannedMinutes }: Meeting,
  group: GroupView,
  circle: Circle,
  role: MeetingView['role'],
) {
  const { id, name, kind, timeZone } = group;
  const presenter = { id: circle.presenter.id, name: circle.presenter.name };
  const [{ format }] = cases;
  const { caseId, label } = sampleCase;
  return {
    id: 'rehearsal',
    group: { id, name, kind, timeZone },
    startsAt: 0,
    minutes: plannedMinutes,
    presenter,
    caseId,
    caseLabel: label,
    formatId: format.id,
    cases: [{ caseId, label, presenter, format: format.name, preparation: format.preparation, shared: true }],
    phases: phases.map(({ id, name, of }) => ({ id, name, of })),
    status: 'running',
    shared: true,
    role,
    people: asMembers(circle),
    agreementAccepted: true,
    callLink: null,
    archived: false,
    forgottenAt: null,
    exited: false,
  } satisfies MeetingView;
}
