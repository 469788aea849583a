import { limits } from '@casecircle/shared/protocol/limits.ts';
import { Button, Group, Textarea } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { overBy } from '../../ui/over-by.ts';

type Props = {
  label: string;
  placeholder?: string;
  before?: string;
  save: string;
  onSave: (words: string) => void;
  onCancel: () => void;
};

/** A few words with a way to keep them and a way out. Ctrl+Enter keeps, Escape leaves. */
export function WordsForm({ label, placeholder, before = '', save, onSave, onCancel }: Props) {
  const [words, setWords] = useState(before);
  const trimmed = words.trim();
  const tooLong = overBy(trimmed, limits.entryCharacters);
  const stays = trimmed === '' || tooLong !== undefined;
  const keep = () => !stays && onSave(trimmed);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep();
    else if (event.key === 'Escape') onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div>
      <Textarea
        aria-label={label}
        placeholder={placeholder}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        error={tooLong}
        autosize
        minRows={2}
        maxRows={10}
        data-autofocus
        ref={focusAtEnd}
      />
      <Group gap="xs" mt={6}>
        <Button size="xs" variant="light" onClick={keep} disabled={stays}>
          {save}
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={onCancel}>
          Cancel
        </Button>
      </Group>
    </div>
  );
}

/** It opens because somebody pressed a button, so the focus belongs in it. */
function focusAtEnd(area: HTMLTextAreaElement | null): void {
  if (!area || area === document.activeElement) return;
  area.focus();
  area.setSelectionRange(area.value.length, area.value.length);
}
