import { type SlipValue, writeSlip } from '@casecircle/shared/document/entries.ts';
import type { EntryKind } from '@casecircle/shared/domain/formats/format.ts';
import { newId } from '../../live/new-id.ts';
import { announce } from '../../ui/announce.tsx';
import { useRoom } from './room-context.ts';

type More = Partial<Pick<SlipValue, 'asks' | 'sense' | 'lens' | 'seat' | 'offered'>>;

/** Puts words into the person's own notebook as a new slip. */
export function useKeepSlip(): (kind: EntryKind, text: string, more?: More) => void {
  const { notebook, serverOffset } = useRoom();
  return (kind, text, more = {}) => {
    writeSlip(notebook.document, newId(), { kind, text, at: Date.now() + serverOffset, releasedAt: null, ...more });
    announce('Kept in your notebook.');
  };
}
