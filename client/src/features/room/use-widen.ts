import type { Command } from '@casecircle/shared/domain/meeting/command.ts';
import { useState } from 'react';
import { whenSaved } from '../../live/when-saved.ts';
import { announce } from '../../ui/announce.tsx';
import { useRoom } from './room-context.ts';
import { useCommand } from './use-command.ts';

const notSavedYet =
  'The slip is not saved on the server yet, so it could not be shared. Try again once you are connected.';

/** The author's act that lets others read a slip; and why it did not happen, in words. */
export function useWiden(): {
  widen: (command: Command, said: string) => void;
  busy: boolean;
  problem: string | undefined;
} {
  const { notebook } = useRoom();
  const { give, busy, refused } = useCommand();
  const [unsaved, setUnsaved] = useState(false);
  const widen = async (command: Command, said: string) => {
    // The server copies what it has: a slip that is still on its way would be unknown to it.
    const saved = await whenSaved(notebook);
    setUnsaved(!saved);
    if (saved && (await give(command))) announce(said);
  };
  return {
    widen: (command, said) => void widen(command, said),
    busy,
    problem: unsaved ? notSavedYet : refused,
  };
}
