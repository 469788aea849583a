import { type ReactNode, useState } from 'react';
import { RoomActing } from './room-acting.tsx';
import { RoomActionsContext, roomActions } from './room-actions.ts';
import { type RoomDialog, RoomDialogsContext } from './room-dialogs.ts';

/** Puts all that can be done within reach of everything inside: the list of actions, their keys and their sheets. */
export function RoomReach({ children }: { children: ReactNode }) {
  const [open, show] = useState<RoomDialog | null>(null);
  const [hide] = useState(() => () => show(null));
  const [actions] = useState(roomActions);
  return (
    <RoomDialogsContext value={{ open, show, hide }}>
      <RoomActionsContext value={actions}>
        {children}
        <RoomActing />
      </RoomActionsContext>
    </RoomDialogsContext>
  );
}
