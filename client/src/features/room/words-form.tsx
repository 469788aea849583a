import type { EntryKind } from '@casecircle/shared/domain/formats/format.ts';
import { limits } from '@casecircle/shared/protocol/limits.ts';
import { Button, Group } from '@mantine/core';
import { type KeyboardEvent, useRef } from 'react';
import { overBy } from '../../ui/over-by.ts';
import { CoachedTextarea } from './coached-textarea.tsx';
import { StillHere } from './still-here.tsx';
import type { OpenDraft } from './use-draft.ts';
import { useKeepSlip } from './use-keep-slip.ts';

type Props = {
  form: OpenDraft;
  label: string;
  placeholder?: string;
  save: string;
  onSave: (words: string) => void;
  /** Why the words cannot be saved any more, and what they become in the notebook; undefined while they can. */
  closed?: { why: string; kind: EntryKind } | undefined;
};

/** A few words with a way to keep them and a way out. Ctrl+Enter keeps, Escape leaves. */
export function WordsForm({ form, label, placeholder, save, onSave, closed }: Props) {
  const toNotebook = useKeepSlip();
  const words = form.draft?.words ?? '';
  const trimmed = words.trim();
  const tooLong = overBy(trimmed, limits.entryCharacters);
  const stays = trimmed === '' || tooLong !== undefined;
  const ref = useFocusOnce(form);
  const keep = () => {
    if (stays || closed) return;
    onSave(trimmed);
    form.drop();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep();
    else if (event.key === 'Escape' && !closed) form.drop();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const cancel = (
    <Button size="xs" variant="subtle" color="gray" onClick={form.drop}>
      {closed ? 'Let it go' : 'Cancel'}
    </Button>
  );
  return (
    <div>
      <CoachedTextarea
        aria-label={label}
        placeholder={placeholder}
        value={words}
        onWrite={form.write}
        onKeyDown={onKeyDown}
        error={tooLong}
        autosize
        minRows={2}
        maxRows={10}
        data-autofocus
        ref={ref}
      />
      {closed ? (
        <StillHere
          closed={closed.why}
          onKeep={() => {
            toNotebook(closed.kind, trimmed);
            form.drop();
          }}
          disabled={stays}
        >
          {cancel}
        </StillHere>
      ) : (
        <Group gap="xs" mt={6}>
          <Button size="xs" variant="light" onClick={keep} disabled={stays}>
            {save}
          </Button>
          {cancel}
        </Group>
      )}
    </div>
  );
}

/** It opens because somebody pressed a button, so the focus belongs in it; not when it is found again later. */
function useFocusOnce({ changed }: OpenDraft) {
  const found = useRef(changed);
  return (area: HTMLTextAreaElement | null) => {
    if (!area || found.current) return;
    found.current = true;
    area.focus();
    area.setSelectionRange(area.value.length, area.value.length);
  };
}
