import { writeEntry } from '@casecircle/shared/document/entries.ts';
import { entryKinds } from '@casecircle/shared/domain/formats/format.ts';
import { phaseOf } from '@casecircle/shared/domain/meeting/meeting.ts';
import { limits } from '@casecircle/shared/protocol/limits.ts';
import { Button, Group, Textarea } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { goesOut } from '../../live/as-it-is.ts';
import { newId } from '../../live/new-id.ts';
import { announce } from '../../ui/announce.tsx';
import { overBy } from '../../ui/over-by.ts';
import classes from './composer.module.css';
import { ComposerClosed } from './composer-closed.tsx';
import { kindWords } from './entry-kinds.ts';
import { KindChooser } from './kind-chooser.tsx';
import { useRoom } from './room-context.ts';
import { StillHere } from './still-here.tsx';
import { useKeepSlip } from './use-keep-slip.ts';

/** Where one writes for the group. What is typed stays through every phase; only sending depends on the phase. */
export function Composer() {
  const { may, unsent, table, me, meeting, slot, serverOffset } = useRoom();
  const { entry: words, entryKind: chosen } = useStore(unsent);
  const toNotebook = useKeepSlip();
  const field = useRef<HTMLTextAreaElement>(null);
  const [kept, setKept] = useState(false);
  const open = entryKinds.filter((kind) => may(kind));
  const kind = chosen ?? open[0];
  const phase = phaseOf(meeting);
  const text = words.trim();
  const tooLong = overBy(text, limits.entryCharacters);
  if (open.length === 0 && text === '') return <ComposerClosed justKept={kept} />;
  const fits = kind !== undefined && open.includes(kind);
  const setWords = (entry: string) => {
    setKept(false);
    unsent.setState({ entry, entryKind: kind });
  };
  const clear = () => unsent.setState({ entry: '', entryKind: undefined });
  const share = () => {
    if (!(fits && phase) || text === '' || tooLong) return;
    const at = Date.now() + serverOffset;
    writeEntry(table.document, me.id, newId(), { kind, caseId: slot.caseId, phase: phase.id, text, at });
    clear();
    field.current?.focus();
    announce(
      goesOut(table)
        ? `${kindWords[kind].name} shared with the group.`
        : `${kindWords[kind].name} kept; it goes to the group when you are online.`,
    );
  };
  const keep = () => {
    if (tooLong) return;
    toNotebook(kind ?? 'reflection', text);
    clear();
    setKept(true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    share();
  };
  return (
    <div className={classes.composer}>
      {open.length > 0 && (
        <KindChooser kinds={open} chosen={kind} onChoose={(entryKind) => unsent.setState({ entryKind })} />
      )}
      <Textarea
        ref={field}
        aria-label={`Your ${kind ? kindWords[kind].name.toLowerCase() : 'words'}`}
        placeholder={kind && kindWords[kind].start}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        error={tooLong}
        autosize
        minRows={2}
        maxRows={8}
      />
      {fits ? (
        <Group justify="space-between" gap="xs" mt={8}>
          <Button size="xs" onClick={share} disabled={text === '' || tooLong !== undefined}>
            Share with the group
          </Button>
          <span className={classes.key}>Ctrl+Enter</span>
        </Group>
      ) : (
        <StillHere
          closed={kind ? `${kindWords[kind].plural} are closed now.` : 'Writing for the group is closed now.'}
          onKeep={keep}
          disabled={tooLong !== undefined}
        />
      )}
    </div>
  );
}
