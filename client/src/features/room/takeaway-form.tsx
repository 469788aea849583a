import { limits } from '@casecircle/shared/protocol/limits.ts';
import { Button } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useRef } from 'react';
import { overBy } from '../../ui/over-by.ts';
import { CoachedTextarea } from './coached-textarea.tsx';
import { useDraft } from './use-draft.ts';

type Props = {
  /** Where its words wait while it is not shown. */
  place: string;
  label: string;
  placeholder: string;
  before?: string | undefined;
  add: string;
  onAdd: (text: string) => void;
};

/** A line to write and add. Enter adds, Shift+Enter begins another line. */
export function TakeawayForm({ place, label, placeholder, before = '', add, onAdd }: Props) {
  const form = useDraft(place);
  const field = useRef<HTMLTextAreaElement>(null);
  const words = form.draft?.words ?? before;
  const text = words.trim();
  const tooLong = overBy(text, limits.entryCharacters);
  const stays = text === '' || tooLong !== undefined;
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (stays) return;
    onAdd(text);
    form.drop();
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    submit();
  };
  return (
    <form onSubmit={submit}>
      <CoachedTextarea
        ref={field}
        label={label}
        placeholder={placeholder}
        value={words}
        onWrite={form.write}
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
