import type { Command } from '@casecircle/shared/domain/meeting/command.ts';
import type { Refusal } from '@casecircle/shared/domain/result.ts';
import type { CommandAnswer } from '@casecircle/shared/protocol/live.ts';
import { refusalWords } from '@casecircle/shared/protocol/refusals.ts';
import { useState } from 'react';
import { useRoom } from './room-context.ts';

export type Commanding = {
  /** Gives the command and says whether the server took it. */
  give: (command: Command) => Promise<boolean>;
  busy: boolean;
  /** Why the last command was refused, in words. */
  refused: string | undefined;
  /** Takes the words of a refusal away. */
  forget: () => void;
};

/** Gives commands of the version on the screen, one at a time, and keeps the words of a refusal. */
export function useCommand(): Commanding {
  const { give, version } = useRoom();
  return useGiving((command) => give(command, version));
}

/** The same where there is no room yet. */
export function useGiving(send: (command: Command) => Promise<CommandAnswer>): Commanding {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string>();
  const give = async (command: Command) => {
    if (busy) return false;
    setBusy(true);
    const answer = await send(command);
    setBusy(false);
    setRefused(answer.ok ? undefined : commandRefused(answer.refusal));
    return answer.ok;
  };
  return { give, busy, refused, forget: () => setRefused(undefined) };
}

/** A command is never repeated by itself, so a lost connection has its own words. */
export function commandRefused(refusal: Refusal): string {
  if (refusal.about === 'offline') return 'You are offline, so this did not happen. Try again once you are connected.';
  if (refusal.about === 'no answer')
    return 'The server did not answer in time. Look whether it happened, then try again.';
  return refusalWords[refusal.code];
}
