import { EntryValue } from '@casecircle/shared/document/entries.ts';
import { type EntryKind, entryKinds } from '@casecircle/shared/domain/formats/format.ts';
import type { MeetingId, PersonId } from '@casecircle/shared/domain/people.ts';
import { z } from 'zod';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { keepInTab, keptInTab } from '../../http/kept-in-tab.ts';
import type { Tags } from './entry-tags.tsx';

/** Words in a form that stands open, and what stood there before it was opened. */
const Draft = z.object({ words: z.string(), before: z.string() });
export type Draft = z.infer<typeof Draft>;

/** Words that are typed but not yet given to anybody: in the composer, in the new slip, and in forms that stand open. */
export type Unsent = {
  entry: string;
  entryKind: EntryKind | undefined;
  entryTags: Tags;
  /** Begun while all wrote alone, where nobody else was to read it. */
  entryAlone: boolean;
  slip: string;
  slipKind: EntryKind;
  slipTags: Tags;
  /** By the place of the form: an answer, an entry, a slip. */
  drafts: Readonly<Record<string, Draft>>;
};

const KeptTags = EntryValue.pick({ asks: true, sense: true, lens: true });

const Kept = z.object({
  entry: z.string(),
  entryKind: z.enum(entryKinds).optional(),
  entryTags: KeptTags.default({}),
  entryAlone: z.boolean().default(false),
  slip: z.string(),
  slipKind: z.enum(entryKinds),
  slipTags: KeptTags.default({}),
  drafts: z.record(z.string(), Draft).optional(),
});

/** The unsent words of a person in a meeting; they outlive a reload of the page, and go when they are sent. */
export function unsentWords(meeting: MeetingId, person: PersonId): StoreApi<Unsent> {
  const key = `unsent ${meeting} ${person}`;
  const unsent = unkeptWords(read(keptInTab(key)));
  unsent.subscribe((words) => keepInTab(key, hasUnsent(words) ? JSON.stringify(words) : null));
  return unsent;
}

/** Unsent words that are gone with the page. */
export function unkeptWords(before: Partial<Unsent> = {}): StoreApi<Unsent> {
  return createStore<Unsent>(() => ({
    entry: '',
    entryKind: undefined,
    entryTags: {},
    entryAlone: false,
    slip: '',
    slipKind: 'reflection',
    slipTags: {},
    drafts: {},
    ...before,
  }));
}

export function hasUnsent({ entry, slip, drafts }: Unsent): boolean {
  return entry.trim() !== '' || slip.trim() !== '' || Object.values(drafts).some(isChanged);
}

/** Whether a form holds words that would be missed. */
export function isChanged({ words, before }: Draft): boolean {
  return words.trim() !== '' && words.trim() !== before.trim();
}

function read(kept: string | undefined): Partial<Unsent> {
  try {
    const { drafts = {}, ...words } = Kept.parse(JSON.parse(kept ?? '{}'));
    return { ...words, drafts };
  } catch {
    return {};
  }
}
