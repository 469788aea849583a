import type { Flaw } from '@casecircle/shared/domain/formats/flaw.ts';
import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import { useEffect, useRef, useState } from 'react';
import { announce } from '../../../ui/announce.tsx';
import { Columns } from '../../../ui/columns.tsx';
import { DetailsEditor } from './details-editor.tsx';
import { FittedLengths } from './fitted-lengths.tsx';
import classes from './format-editor.module.css';
import { phaseIds } from './phase-ids.ts';
import { PhasesEditor } from './phases-editor.tsx';
import { PlacesEditor } from './places-editor.tsx';
import { SaveBar } from './save-bar.tsx';
import { useFocusOn } from './use-focus-on.ts';
import { type Stored, useFormatEditing } from './use-format-editing.ts';

/** Changes a group’s own format; what is wrong with it is told at once, and only a sound one is saved. */
export function FormatEditor({ group, stored }: { group: GroupView; stored: Stored }) {
  const editing = useFormatEditing(group.id, stored);
  const { format, flaws, change } = editing;
  const [open, setOpen] = useState<string | null>(null);
  const focusOn = useFocusOn();
  useSpokenFlaws(flaws);
  const toFirstFlaw = () => {
    const [first] = flaws;
    if (first?.phase !== undefined) setOpen(first.phase);
    focusOn(first?.phase === undefined ? 'format-flaws' : phaseIds(first.phase).flaws);
    if (first) announce(`Not saved. ${first.sentence}`);
  };
  return (
    <div className={classes.editor}>
      <Columns
        beside={
          <div className={classes.picture}>
            <FittedLengths format={format} meetingMinutes={group.meetingMinutes} />
          </div>
        }
      >
        <DetailsEditor format={format} flaws={flaws} onChange={change} />
        <PhasesEditor format={format} flaws={flaws} open={open} onOpen={setOpen} onChange={change} />
        <PlacesEditor kind="seats" format={format} onChange={change} />
        <PlacesEditor kind="modules" format={format} onChange={change} />
      </Columns>
      <SaveBar editing={editing} onFlawed={toFirstFlaw} />
    </div>
  );
}

/** How long to wait with what is said, so that it does not talk into the typing. */
const calmMs = 1_500;

function useSpokenFlaws(flaws: readonly Flaw[]): void {
  const words = flaws.map(({ sentence }) => sentence).join('\n');
  const said = useRef(words);
  useEffect(() => {
    if (words === said.current) return;
    const timer = setTimeout(() => {
      const fresh = words.split('\n').find((sentence) => !said.current.includes(sentence));
      if (words === '') announce('Nothing is left to mend');
      else if (fresh !== undefined) announce(fresh);
      said.current = words;
    }, calmMs);
    return () => clearTimeout(timer);
  }, [words]);
}
