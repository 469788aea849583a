import { writeSlip } from '@casecircle/shared/document/entries.ts';
import type { EntryKind } from '@casecircle/shared/domain/formats/format.ts';
import { newId } from '../../live/new-id.ts';
import { announce } from '../../ui/announce.tsx';
import { useRoom } from './room-context.ts';

/** Puts words into the person's own notebook as a new slip. */
export function useKeepSlip(): (kind: EntryKind, text: string) => void {
  const { notebook, serverOffset } = useRoom();
  return (kind, text) => {
    writeSlip(notebook.document, newId(), { kind, text, at: Date.now() + serverOffset, releasedAt: null });
    announce('Kept in your notebook.');
  };
}
