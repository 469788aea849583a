import type { Flaw } from '@casecircle/shared/domain/formats/flaw.ts';
import type { Format } from '@casecircle/shared/domain/formats/format.ts';
import { flaws } from '@casecircle/shared/domain/formats/sound.ts';
import { FormatShape } from '@casecircle/shared/protocol/formats.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { changeFormat, formatQuery } from '../../../http/formats.ts';
import { keepInTab, keptInTab } from '../../../http/kept-in-tab.ts';
import { announce } from '../../../ui/announce.tsx';
import { useGroupRefresh } from '../use-group-change.ts';

/** What the server has of a format. */
export type Stored = { format: Format; version: number };

export type FormatEditing = {
  format: Format;
  change: (next: Format) => void;
  flaws: Flaw[];
  unsaved: boolean;
  /** Somebody else has saved a version since this one was opened. */
  overtaken: boolean;
  busy: boolean;
  problem: Error | undefined;
  /** Stores it; does nothing while it is flawed or already being stored. */
  save: () => Promise<void>;
  /** Puts what is written here over the version of somebody else. */
  saveOver: () => Promise<void>;
  /** Goes back to what is stored. */
  discard: () => void;
};

/** A format while it is being edited. What was typed is kept in this tab until it is stored or discarded. */
export function useFormatEditing(group: string, stored: Stored): FormatEditing {
  const key = `format ${stored.format.id}`;
  // Kept changes were made to the version they name, which may not be the newest any more.
  const [{ base, format }, setEdited] = useState(
    () => restored(key, stored) ?? { base: stored, format: stored.format },
  );
  const unsaved = JSON.stringify(format) !== JSON.stringify(base.format);
  const newer = stored.version > base.version;
  useEffect(() => {
    if (newer && !unsaved) setEdited({ base: stored, format: stored.format });
  }, [newer, unsaved, stored]);

  const edit = (next: Format) => {
    setEdited({ base, format: next });
    keepInTab(key, JSON.stringify({ ...base, edited: next } satisfies Kept));
  };
  const settle = (next: Stored) => {
    keepInTab(key, null);
    setEdited({ base: next, format: next.format });
  };
  const found = flaws(format);
  const saving = useSaving(group, (version) => settle({ format, version }));
  return {
    format,
    change: edit,
    flaws: found,
    unsaved,
    overtaken: newer && unsaved,
    ...saving,
    save: async () => {
      if (found.length === 0) await saving.send(format, base.version);
    },
    saveOver: async () => {
      if (found.length === 0) await saving.send(format, stored.version);
    },
    discard: () => settle(stored),
  };
}

function useSaving(group: string, onKept: (version: number) => void) {
  const queries = useQueryClient();
  const refresh = useGroupRefresh();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Error>();
  const send = async (format: Format, version: number) => {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      const kept = await changeFormat(group, format, version);
      queries.setQueryData(
        formatQuery(group, format.id).queryKey,
        (before) => before && { ...before, ...kept, format },
      );
      onKept(kept.version);
      announce('The format is saved');
    } catch (error) {
      setProblem(error as Error);
    } finally {
      setBusy(false);
      await refresh();
    }
  };
  return { busy, problem, send };
}

type Kept = Stored & { edited: Format };

function restored(key: string, stored: Stored): { base: Stored; format: Format } | undefined {
  const text = keptInTab(key);
  if (text === undefined) return undefined;
  try {
    const { format, version, edited } = JSON.parse(text) as Kept;
    const read = FormatShape.safeParse(edited);
    if (!read.success || edited.id !== stored.format.id) return undefined;
    return { base: { format, version }, format: edited };
  } catch {
    return undefined;
  }
}
