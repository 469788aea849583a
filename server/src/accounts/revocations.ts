import { EventEmitter } from 'node:events';
import type { GroupId, MeetingId, PersonId } from '@casecircle/shared/domain/people.ts';

type Events = {
  sessionEnded: [sessionId: string];
  membershipEnded: [groupId: GroupId, personId: PersonId];
  membershipChanged: [groupId: GroupId, personId: PersonId];
  agreementChanged: [groupId: GroupId];
  meetingCancelled: [meetingId: MeetingId];
  lobbiesChanged: [];
  groupArchived: [meetings: readonly MeetingId[]];
};

export type Revocations = {
  sessionEnded(sessionId: string): void;
  membershipEnded(groupId: GroupId, personId: PersonId): void;
  /** Another role, or back in the group: what the person may do is to be looked up again. */
  membershipChanged(groupId: GroupId, personId: PersonId): void;
  agreementChanged(groupId: GroupId): void;
  meetingCancelled(meetingId: MeetingId): void;
  /** The plan of meetings that nobody has begun may have changed: see `lobbyChanges`. */
  lobbiesChanged(): void;
  /** A group was put away, with these meetings waiting in their lobbies: they are only to be read from now on. */
  groupArchived(meetings: readonly MeetingId[]): void;
  /** Hears of one kind of event from now on; call what it gives back to stop. */
  on<Name extends keyof Events>(name: Name, listener: (...about: Events[Name]) => void): () => void;
};

/** Tells whoever holds a live connection that the ground for it has gone. Fired after the change is stored. */
export function revocations(): Revocations {
  const emitter = new EventEmitter<Events>({ captureRejections: false });
  emitter.setMaxListeners(0);
  return {
    sessionEnded: (sessionId) => void emitter.emit('sessionEnded', sessionId),
    membershipEnded: (groupId, personId) => void emitter.emit('membershipEnded', groupId, personId),
    membershipChanged: (groupId, personId) => void emitter.emit('membershipChanged', groupId, personId),
    agreementChanged: (groupId) => void emitter.emit('agreementChanged', groupId),
    meetingCancelled: (meetingId) => void emitter.emit('meetingCancelled', meetingId),
    lobbiesChanged: () => void emitter.emit('lobbiesChanged'),
    groupArchived: (meetings) => void emitter.emit('groupArchived', meetings),
    on(name, listener) {
      emitter.on(name, listener as never);
      return () => void emitter.off(name, listener as never);
    },
  };
}
