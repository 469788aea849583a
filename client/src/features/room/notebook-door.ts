import { createContext, useContext } from 'react';

/** Whether the notebook stands open, and how to open and close it from anywhere in the room. */
export type NotebookDoor = { open: boolean; show: () => void; hide: () => void };

export const NotebookDoorContext = createContext<NotebookDoor>({
  open: false,
  show: () => undefined,
  hide: () => undefined,
});

export function useNotebookDoor(): NotebookDoor {
  return useContext(NotebookDoorContext);
}
