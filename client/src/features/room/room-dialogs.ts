import { createContext, useContext } from 'react';

/** What can lie over the room, one at a time. */
export type RoomDialog = 'actions' | 'shortcuts' | 'hand-over' | 'seats' | 'module' | 'close' | 'quiet-exit';

export type RoomDialogs = { open: RoomDialog | null; show: (dialog: RoomDialog) => void; hide: () => void };

export const RoomDialogsContext = createContext<RoomDialogs>({
  open: null,
  show: () => undefined,
  hide: () => undefined,
});

export function useRoomDialogs(): RoomDialogs {
  return useContext(RoomDialogsContext);
}
