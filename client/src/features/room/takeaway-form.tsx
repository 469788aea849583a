import { limits } from '@casecircle/shared/protocol/limits.ts';
import { Button, Textarea } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { overBy } from '../../ui/over-by.ts';

type Props = {
  label: string;
  placeholder: string;
  before?: string | undefined;
  add: string;
  onAdd: (text: string) => void;
};

/** A line to write and add. Ctrl+Enter adds, too. */
export function TakeawayForm({ label, placeholder, before = '', add, onAdd }: Props) {
  const [words, setWords] = useState(before);
  const text = words.trim();
  const tooLong = overBy(text, limits.entryCharacters);
  const stays = text === '' || tooLong !== undefined;
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (stays) return;
    onAdd(text);
    setWords('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    submit();
  };
  return (
    <form onSubmit={submit}>
      <Textarea
        label={label}
        placeholder={placeholder}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        error={tooLong}
        autosize
        minRows={1}
        maxRows={6}
      />
      <Button type="submit" size="xs" variant="light" mt={6} disabled={stays}>
        {add}
      </Button>
    </form>
  );
}
