import type { Area } from '@casecircle/shared/domain/formats/format.ts';
import type { CommandKind } from '@casecircle/shared/domain/meeting/command.ts';
import { type CaseSlot, caseNow, type Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import type { Actor, PersonId } from '@casecircle/shared/domain/people.ts';
import { mayCommand, mayWrite } from '@casecircle/shared/domain/policy.ts';
import type { CoachFlag } from '@casecircle/shared/protocol/coach.ts';
import type { MeetingView } from '@casecircle/shared/protocol/meetings.ts';
import { createContext, useContext } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import type { Connection, Give } from '../../live/meeting-socket.ts';
import type { SharedDocument } from '../../live/shared-document.ts';
import type { Unsent } from './unsent.ts';
import { actorsHere } from './who-leads.ts';

/** Everything that the parts of a running meeting's screen look at. */
export type Room = {
  view: MeetingView;
  me: Actor;
  meeting: Meeting;
  /** The version of `meeting`, for commands that must not act on a stale view. */
  version: number;
  give: Give;
  connection: Connection;
  serverOffset: number;
  present: readonly PersonId[];
  /** What the coach asks this person about on the table. */
  flags?: readonly CoachFlag[];
  table: SharedDocument;
  notebook: SharedDocument;
  /** What is typed but not yet sent; outlives phases and tabs. */
  unsent: StoreApi<Unsent>;
  /** Says for a while that refused words are in the notebook now. */
  rescued?: string | undefined;
  /** Left the table quietly: there is the clock, the notebook, and no case. */
  quiet?: boolean;
  /** Walked through alone, with played people: nothing of it leaves the page. */
  rehearsal?: true;
};

export const RoomContext = createContext<Room | undefined>(undefined);

export type RoomWithRights = Room & {
  may: (area: Area) => boolean;
  mayGive: (kind: CommandKind) => boolean;
  nameOf: (person: PersonId) => string;
  /** Who is connected, with their roles in the group. */
  here: readonly Actor[];
  /** The case that the meeting is about now, and whether it is this person’s. */
  slot: CaseSlot;
  presents: boolean;
  /** The name of whoever presents it. */
  presenterName: string;
};

/** The room around this component, with what the person may do there. The server decides; this only mirrors it. */
export function useRoom(): RoomWithRights {
  const room = useContext(RoomContext);
  if (!room) throw new Error('This component belongs inside a room.');
  const { me, meeting, view, present } = room;
  const slot = caseNow(meeting);
  return {
    ...room,
    slot,
    may: (area) => mayWrite(me, area, meeting),
    mayGive: (kind) => mayCommand(me, kind, meeting),
    nameOf: (person) => nameIn(view, person),
    here: actorsHere(view, present),
    presents: me.id === slot.presenter,
    presenterName: nameIn(view, slot.presenter),
  };
}

/** The name of a person of this meeting, also of one who has left the group since, if they presented. */
export function nameIn({ people, cases }: MeetingView, person: PersonId): string {
  const presenters = cases.map(({ presenter }) => presenter);
  return (
    [...people, ...presenters].find(({ id, name }) => id === person && name !== '')?.name ?? 'Somebody who has left'
  );
}
