import { useStore } from 'zustand';
import { useRoom } from './room-context.ts';
import { type Draft, isChanged } from './unsent.ts';

export type OpenDraft = {
  draft: Draft | undefined;
  /** Whether it holds words that nobody else has. */
  changed: boolean;
  open: (before: string) => void;
  write: (words: string) => void;
  drop: () => void;
};

/** The open form at this place. It outlives phases, tabs and a reload, as the composer's words do. */
export function useDraft(place: string): OpenDraft {
  const { unsent } = useRoom();
  const draft = useStore(unsent, ({ drafts }) => drafts[place]);
  const put = (next: Draft) => unsent.setState(({ drafts }) => ({ drafts: { ...drafts, [place]: next } }));
  return {
    draft,
    changed: draft !== undefined && isChanged(draft),
    open: (before) => put({ words: before, before }),
    write: (words) => put({ words, before: draft?.before ?? '' }),
    drop: () =>
      unsent.setState(({ drafts: { [place]: _dropped, ...drafts } }) => ({
        drafts,
      })),
  };
}
