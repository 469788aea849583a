import { hostOf } from './call-link.tsx';
import type { NotebookDoor } from './notebook-door.ts';
import type { RoomAction } from './room-actions.ts';
import type { RoomTab } from './use-room-tab.ts';

const place = (id: string, name: string, run: () => void, letter?: string): RoomAction => ({
  id,
  group: 'Places',
  name,
  run,
  ...(letter === undefined ? {} : { letter }),
});

/** What leads out of the room’s sheet of paper: the notebook, the call. */
export function doorActions(door: NotebookDoor | undefined, callLink: string | null): RoomAction[] {
  const host = callLink === null ? undefined : hostOf(callLink);
  return [
    ...(door
      ? [
          {
            ...place(
              'notebook',
              door.open ? 'Close my notebook' : 'Open my notebook',
              door.open ? door.hide : door.show,
            ),
            keys: 'Alt+N',
          },
        ]
      : []),
    ...(callLink !== null && host !== undefined
      ? [place('call', `Open the call (${host})`, () => void window.open(callLink, '_blank', 'noopener,noreferrer'))]
      : []),
  ];
}

/** Where all places stand side by side: moves the focus there. */
export function columnActions(mayWrite: boolean): RoomAction[] {
  return [
    place('case', 'Go to the case', () => focusOn('section[aria-label="Case"]'), 'c'),
    place('entries', 'Go to the entries', () => focusOn('section[aria-label="Running phase"]'), 'e'),
    ...(mayWrite ? [place('write', 'Write an entry', () => focusOn(composer), 'w')] : []),
  ];
}

/** Where the places are tabs: opens them. */
export function tabActions(choose: (tab: RoomTab) => void, mayWrite: boolean): RoomAction[] {
  const write = () => {
    choose('group');
    // The field is there once the tab has been drawn.
    requestAnimationFrame(() => focusOn(composer));
  };
  return [
    place('case', 'Go to the case', () => choose('case'), 'c'),
    place('entries', 'Go to the entries', () => choose('group'), 'e'),
    place('turns', 'Go to the speaking order', () => choose('turns')),
    ...(mayWrite ? [place('write', 'Write an entry', write, 'w')] : []),
  ];
}

const composer = 'section[aria-label="Entries"] textarea';

function focusOn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}
