import type { EntryKind } from '@casecircle/shared/domain/formats/format.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** Words that are typed but not yet given to anybody: in the composer and in the notebook's new slip. */
export type Unsent = { entry: string; entryKind: EntryKind | undefined; slip: string; slipKind: EntryKind };

export function nothingUnsent(): StoreApi<Unsent> {
  return createStore<Unsent>(() => ({ entry: '', entryKind: undefined, slip: '', slipKind: 'reflection' }));
}

export function hasUnsent({ entry, slip }: Unsent): boolean {
  return entry.trim() !== '' || slip.trim() !== '';
}
