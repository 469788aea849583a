import { useEffect, useRef, useState } from 'react';
import { keepInTab, keptInTab } from '../../http/kept-in-tab.ts';
import { useNotebookDoor } from './notebook-door.ts';
import { useRoom } from './room-context.ts';

export const roomTabs = ['case', 'group', 'notebook', 'turns'] as const;
export type RoomTab = (typeof roomTabs)[number];

/** The chosen tab, also after a reload; opening the notebook from anywhere chooses its tab. */
export function useRoomTab(): readonly [RoomTab, (tab: RoomTab) => void] {
  const { open, show, hide } = useNotebookDoor();
  const { view, rehearsal } = useRoom();
  const key = `room tab ${view.id}`;
  const [tab, setTab] = useState<RoomTab>(() => (open ? 'notebook' : keptTab(key)));
  const wasOpen = useRef(open);
  useEffect(() => {
    if (open !== wasOpen.current) setTab((now) => (open ? 'notebook' : now === 'notebook' ? 'case' : now));
    wasOpen.current = open;
  }, [open]);
  useEffect(() => {
    if (!rehearsal) keepInTab(key, tab);
  }, [key, tab, rehearsal]);
  useEffect(() => {
    if (tab === 'notebook') show();
  }, []);
  const choose = (chosen: RoomTab) => {
    setTab(chosen);
    if (chosen === 'notebook') show();
    else hide();
    window.scrollTo(0, 0);
  };
  return [tab, choose];
}

function keptTab(key: string): RoomTab {
  const kept = keptInTab(key);
  return roomTabs.find((tab) => tab === kept) ?? 'case';
}
