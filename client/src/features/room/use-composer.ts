import { writeEntry } from '@casecircle/shared/document/entries.ts';
import { type EntryKind, entryKinds } from '@casecircle/shared/domain/formats/format.ts';
import { phaseOf } from '@casecircle/shared/domain/meeting/meeting.ts';
import { limits } from '@casecircle/shared/protocol/limits.ts';
import { useStore } from 'zustand';
import { goesOut } from '../../live/as-it-is.ts';
import { newId } from '../../live/new-id.ts';
import { announce } from '../../ui/announce.tsx';
import { overBy } from '../../ui/over-by.ts';
import { kindWords } from './entry-kinds.ts';
import { type Tags, tagsOf } from './entry-tags.tsx';
import { type Reveal, revealAhead } from './reveal-ahead.ts';
import { useRoom } from './room-context.ts';
import { useKeepSlip } from './use-keep-slip.ts';
import { useSeat } from './use-seat.ts';

/**
 * Where words can go: on the table, into the notebook alone because all write alone, or, when their kind has closed
 * meanwhile, nowhere but the notebook.
 */
export type Way = 'table' | 'alone' | 'closed';

export type Composing = ReturnType<typeof useComposer>;

/** What is being written for the group, and the ways it can go. It stays through every phase. */
export function useComposer() {
  const { may, me, unsent, table, meeting, slot, serverOffset } = useRoom();
  const { entry: words, entryKind, entryTags, entryAlone } = useStore(unsent);
  const toNotebook = useKeepSlip();
  const seat = useSeat();
  const phase = phaseOf(meeting);
  const reveal = revealAhead(me, meeting);
  const alone = phase?.verb === 'writeAlone' && me.role !== 'observer';
  const kinds = alone ? kindsAlone(reveal) : entryKinds.filter((kind) => may(kind));
  const kind = entryKind ?? kinds[0];
  const way: Way = alone ? 'alone' : kind !== undefined && kinds.includes(kind) ? 'table' : 'closed';
  const text = words.trim();
  const tooLong = overBy(text, limits.entryCharacters);
  const tags = tagsOf(kind ?? 'reflection', { ...entryTags, ...(seat ? { seat: seat.id } : {}) });
  const clear = () => unsent.setState({ entry: '', entryKind: undefined, entryTags: {}, entryAlone: false });
  return {
    kinds,
    kind,
    way,
    begunAlone: entryAlone,
    words,
    text,
    tags,
    tooLong,
    seat: kind === 'perspective' ? seat : undefined,
    reveal,
    stays: text === '' || tooLong !== undefined,
    write: (entry: string) =>
      unsent.setState({ entry, entryKind: kind, entryAlone: entry.trim() !== '' && (alone || entryAlone) }),
    choose: (chosen: EntryKind) => unsent.setState({ entryKind: chosen }),
    tag: (chosen: Tags) => unsent.setState({ entryTags: chosen }),
    share: () => {
      if (way !== 'table' || !(kind && phase) || text === '' || tooLong) return;
      const at = Date.now() + serverOffset;
      writeEntry(table.document, me.id, newId(), { kind, caseId: slot.caseId, phase: phase.id, text, at, ...tags });
      clear();
      announce(sharedSpoken(kind, goesOut(table)));
    },
    keep: (offered = false) => {
      if (text === '' || tooLong) return;
      toNotebook(kind ?? 'reflection', text, { ...tags, ...(offered ? { offered: slot.caseId } : {}) });
      clear();
    },
  };
}

/** Whether the first place of these words is the notebook: see docs/decisions/010. */
export function keepsFirst({ way, kind, begunAlone }: Pick<Composing, 'way' | 'kind' | 'begunAlone'>): boolean {
  return way === 'alone' || begunAlone || kind === 'reflection';
}

/** Who may reveal nothing, as the presenter, writes for themselves: whatever it is. */
function kindsAlone(reveal: Reveal | undefined): readonly EntryKind[] {
  return reveal?.kinds ?? ['reflection', 'idea', 'question'];
}

function sharedSpoken(kind: EntryKind, goes: boolean): string {
  const { name } = kindWords[kind];
  return goes ? `${name} shared with the group.` : `${name} kept; it goes to the group when you are online.`;
}
