import type { Entry } from '@casecircle/shared/document/entries.ts';
import { useStore } from 'zustand';
import { answerPlace } from './answer-part.tsx';
import { entryPlace } from './entry-card.tsx';
import { useRoom } from './room-context.ts';
import { isChanged } from './unsent.ts';
import { useDraft } from './use-draft.ts';
import { WordsForm } from './words-form.tsx';

/** What somebody was writing at an entry that was removed meanwhile. */
export function OrphanedWords({ entries }: { entries: readonly Entry[] }) {
  const { unsent } = useRoom();
  const drafts = useStore(unsent, ({ drafts }) => drafts);
  const homes = new Set(entries.flatMap((entry) => [answerPlace(entry), entryPlace(entry)]));
  const orphaned = Object.entries(drafts).filter(
    ([place, draft]) => /^(answer|entry) /.test(place) && !homes.has(place) && isChanged(draft),
  );
  return orphaned.map(([place]) => <Orphan key={place} place={place} />);
}

function Orphan({ place }: { place: string }) {
  return (
    <WordsForm
      form={useDraft(place)}
      label="Your words to an entry that is gone"
      save="Save"
      onSave={() => undefined}
      closed={{ why: 'The entry was removed meanwhile.', kind: 'reflection' }}
    />
  );
}
