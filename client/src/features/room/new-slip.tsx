import { entryKinds } from '@casecircle/shared/domain/formats/format.ts';
import { limits } from '@casecircle/shared/protocol/limits.ts';
import { Button } from '@mantine/core';
import { type KeyboardEvent, useRef } from 'react';
import { useStore } from 'zustand';
import { overBy } from '../../ui/over-by.ts';
import { CoachedTextarea } from './coached-textarea.tsx';
import { kindWords } from './entry-kinds.ts';
import { tagsOf } from './entry-tags.tsx';
import { KindChooser } from './kind-chooser.tsx';
import { useRoom } from './room-context.ts';
import { ScopeLine } from './scope-line.tsx';
import { TagChooser } from './tag-chooser.tsx';
import { beginningFrom } from './tag-words.ts';
import { useKeepSlip } from './use-keep-slip.ts';
import { useSeat } from './use-seat.ts';

/** Writes one slip into the notebook. */
export function NewSlip() {
  const { unsent } = useRoom();
  const { slip: words, slipKind: kind, slipTags } = useStore(unsent);
  const keepSlip = useKeepSlip();
  const seat = useSeat();
  const tags = tagsOf(kind, { ...slipTags, ...(seat ? { seat: seat.id } : {}) });
  const field = useRef<HTMLTextAreaElement>(null);
  const text = words.trim();
  const tooLong = overBy(text, limits.entryCharacters);
  const stays = text === '' || tooLong !== undefined;
  const keep = () => {
    if (stays) return;
    keepSlip(kind, text, tags);
    unsent.setState({ slip: '', slipTags: {} });
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    keep();
  };
  return (
    <div>
      <KindChooser kinds={entryKinds} chosen={kind} onChoose={(slipKind) => unsent.setState({ slipKind })} />
      <CoachedTextarea
        ref={field}
        aria-label={`New slip, a ${kindWords[kind].name.toLowerCase()}`}
        placeholder={kind === 'perspective' && seat ? beginningFrom(seat) : kindWords[kind].start}
        value={words}
        onWrite={(slip) => unsent.setState({ slip })}
        onKeyDown={onKeyDown}
        error={tooLong}
        autosize
        minRows={2}
        maxRows={8}
      />
      <TagChooser kind={kind} tags={tags} onChange={(chosen) => unsent.setState({ slipTags: chosen })} />
      <ScopeLine scope="me">Only you can read this.</ScopeLine>
      <Button size="xs" variant="light" mt={8} onClick={keep} disabled={stays}>
        Keep the slip
      </Button>
    </div>
  );
}
