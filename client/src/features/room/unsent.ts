import { type EntryKind, entryKinds } from '@casecircle/shared/domain/formats/format.ts';
import type { MeetingId, PersonId } from '@casecircle/shared/domain/people.ts';
import { z } from 'zod';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { keepInTab, keptInTab } from '../../http/kept-in-tab.ts';

/** Words that are typed but not yet given to anybody: in the composer and in the notebook's new slip. */
export type Unsent = { entry: string; entryKind: EntryKind | undefined; slip: string; slipKind: EntryKind };

const Kept = z.object({
  entry: z.string(),
  entryKind: z.enum(entryKinds).optional(),
  slip: z.string(),
  slipKind: z.enum(entryKinds),
});

/** The unsent words of a person in a meeting; they outlive a reload of the page, and go when they are sent. */
export function unsentWords(meeting: MeetingId, person: PersonId): StoreApi<Unsent> {
  const key = `unsent ${meeting} ${person}`;
  const unsent = createStore<Unsent>(() => ({
    entry: '',
    entryKind: undefined,
    slip: '',
    slipKind: 'reflection',
    ...read(keptInTab(key)),
  }));
  unsent.subscribe((words) => keepInTab(key, hasUnsent(words) ? JSON.stringify(words) : null));
  return unsent;
}

export function hasUnsent({ entry, slip }: Unsent): boolean {
  return entry.trim() !== '' || slip.trim() !== '';
}

function read(kept: string | undefined): Partial<Unsent> {
  try {
    return Kept.parse(JSON.parse(kept ?? '{}'));
  } catch {
    return {};
  }
}
