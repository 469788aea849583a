import { useEffect, useState } from 'react';
import { useNotebookDoor } from './notebook-door.ts';

export const roomTabs = ['case', 'group', 'notebook', 'turns'] as const;
export type RoomTab = (typeof roomTabs)[number];

/** The chosen tab; opening the notebook from anywhere chooses its tab. */
export function useRoomTab(): readonly [RoomTab, (tab: RoomTab) => void] {
  const { open, show, hide } = useNotebookDoor();
  const [tab, setTab] = useState<RoomTab>(open ? 'notebook' : 'case');
  useEffect(() => {
    if (open) setTab('notebook');
    else setTab((now) => (now === 'notebook' ? 'case' : now));
  }, [open]);
  const choose = (chosen: RoomTab) => {
    setTab(chosen);
    if (chosen === 'notebook') show();
    else hide();
    window.scrollTo(0, 0);
  };
  return [tab, choose];
}
