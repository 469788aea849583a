import { useLocalStorage } from '@mantine/hooks';
import { useContext, useEffect, useEffectEvent } from 'react';
import { RoomActionsContext } from './room-actions.ts';
import { useRoomDialogs } from './room-dialogs.ts';

/** Whether single letters act. Everybody decides for their own browser: those who dictate to it may not want them. */
export function useLetters(): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = useLocalStorage({
    key: 'casecircle-letters',
    defaultValue: true,
    getInitialValueInEffect: false,
  });
  return [on, setOn];
}

/** Ctrl+K lists all that can be done, from anywhere; the letters and “?” act only while nobody types and nothing lies over the room. */
export function useShortcuts(): void {
  const registry = useContext(RoomActionsContext);
  const { show } = useRoomDialogs();
  const [letters] = useLetters();
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || event.repeat || isCovered()) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      show('actions');
      return;
    }
    if (event.ctrlKey || event.metaKey || isForItsOwnKeys(event.target)) return;
    if (event.key === '?') {
      event.preventDefault();
      show('shortcuts');
      return;
    }
    const action = letters ? registry.all().find(({ letter }) => letter === event.key) : undefined;
    if (!action) return;
    event.preventDefault();
    action.run();
  });
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function isCovered(): boolean {
  return document.querySelector('[aria-modal="true"], [role="menu"], [role="alertdialog"]') !== null;
}

/** What has the focus wants the letters for itself: it is typed into, or it finds its options by their first letters. */
function isForItsOwnKeys(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest('input, textarea, select, [contenteditable="true"], [role="listbox"], [role="menu"]') !== null;
}
