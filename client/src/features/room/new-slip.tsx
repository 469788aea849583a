import { writeSlip } from '@casecircle/shared/document/entries.ts';
import { entryKinds } from '@casecircle/shared/domain/formats/format.ts';
import { limits } from '@casecircle/shared/protocol/limits.ts';
import { Button, Textarea } from '@mantine/core';
import { type KeyboardEvent, useRef } from 'react';
import { useStore } from 'zustand';
import { newId } from '../../live/new-id.ts';
import { announce } from '../../ui/announce.tsx';
import { overBy } from '../../ui/over-by.ts';
import { kindWords } from './entry-kinds.ts';
import { KindChooser } from './kind-chooser.tsx';
import { useRoom } from './room-context.ts';

/** Writes one slip into the notebook. */
export function NewSlip() {
  const { unsent, notebook, serverOffset } = useRoom();
  const { slip: words, slipKind: kind } = useStore(unsent);
  const field = useRef<HTMLTextAreaElement>(null);
  const text = words.trim();
  const tooLong = overBy(text, limits.entryCharacters);
  const stays = text === '' || tooLong !== undefined;
  const keep = () => {
    if (stays) return;
    const at = Date.now() + serverOffset;
    writeSlip(notebook.document, newId(), { kind, text, at, releasedAt: null });
    unsent.setState({ slip: '' });
    field.current?.focus();
    announce('Kept in your notebook.');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    keep();
  };
  return (
    <div>
      <KindChooser kinds={entryKinds} chosen={kind} onChoose={(slipKind) => unsent.setState({ slipKind })} />
      <Textarea
        ref={field}
        aria-label={`New slip, a ${kindWords[kind].name.toLowerCase()}`}
        placeholder={kindWords[kind].start}
        description="Only you can read this."
        inputWrapperOrder={['input', 'error', 'description']}
        value={words}
        onChange={(event) => unsent.setState({ slip: event.currentTarget.value })}
        onKeyDown={onKeyDown}
        error={tooLong}
        autosize
        minRows={2}
        maxRows={8}
      />
      <Button size="xs" variant="light" mt={8} onClick={keep} disabled={stays}>
        Keep the slip
      </Button>
    </div>
  );
}
