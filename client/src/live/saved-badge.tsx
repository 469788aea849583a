import { Anchor } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCloudOff, IconDeviceLaptop, IconDots } from '@tabler/icons-react';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { announce } from '../ui/announce.tsx';
import { asItIs, onNetwork } from './as-it-is.ts';
import classes from './saved-badge.module.css';
import { type SavedWords, savedWords } from './saved-words.ts';
import type { SharedDocument } from './shared-document.ts';

const icons: Record<SavedWords['kind'], typeof IconCheck> = {
  opening: IconDots,
  saved: IconCheck,
  saving: IconDots,
  offline: IconCloudOff,
  stopped: IconAlertTriangle,
  local: IconDeviceLaptop,
};

type BadgeProps = {
  documents: readonly SharedDocument[];
  /** Said instead of “Saved” while something typed has not even gone into the documents. */
  unsent?: string | undefined;
};

/** Whether the edits in these documents are on the server. Speaks aloud only when the connection is lost or back. */
export function SavedBadge({ documents, unsent }: BadgeProps) {
  const known = useSavedWords(documents);
  const { kind, short, more }: SavedWords =
    unsent !== undefined && known.kind === 'saved' ? { kind: 'saving', short: unsent } : known;
  useSpokenConnection(kind, more ?? short);
  const Icon = icons[kind];
  return (
    <span className={classes.badge} data-kind={kind} title={more}>
      <Icon size={16} aria-hidden="true" />
      {short}
    </span>
  );
}

type NoticeProps = {
  documents: readonly SharedDocument[];
  /** What else is to be known just now, said in the same line. */
  also?: string | undefined;
};

/** The longer words, as a line of their own where something is to be known or done. */
export function SavedNotice({ documents, also }: NoticeProps) {
  const { kind, more, step } = useSavedWords(documents);
  if (more === undefined && also === undefined) return null;
  return (
    <p className={classes.notice} data-kind={kind}>
      {more} {also}{' '}
      {step === 'sign-in' && (
        <Anchor href="/sign-in" target="_blank" rel="noreferrer" inherit>
          Sign in in a new tab
        </Anchor>
      )}
      {step === 'try-again' && (
        <Anchor component="button" type="button" onClick={() => tryAgain(documents)} inherit>
          Try again
        </Anchor>
      )}
    </p>
  );
}

function tryAgain(documents: readonly SharedDocument[]): void {
  for (const { state, again } of documents) if (state.getState().link.kind === 'ended') again();
}

function useSavedWords(documents: readonly SharedDocument[]): SavedWords {
  const subscribe = (changed: () => void) => {
    const stops = [onNetwork(changed), ...documents.map(({ state }) => state.subscribe(changed))];
    return () => {
      for (const stop of stops) stop();
    };
  };
  const now = () => JSON.stringify(savedWords(documents.map((each) => asItIs(each))));
  return JSON.parse(useSyncExternalStore(subscribe, now)) as SavedWords;
}

function useSpokenConnection(kind: SavedWords['kind'], words: string): void {
  const wasLost = useRef(false);
  const isLost = kind === 'offline' || kind === 'stopped';
  useEffect(() => {
    if (isLost) announce(words);
    else if (wasLost.current) announce('Connected again.');
    wasLost.current = isLost;
  }, [isLost]);
}
