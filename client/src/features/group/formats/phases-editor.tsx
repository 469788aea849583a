import type { Flaw } from '@casecircle/shared/domain/formats/flaw.ts';
import { formatLimits } from '@casecircle/shared/domain/formats/flaw.ts';
import type { Format, Phase } from '@casecircle/shared/domain/formats/format.ts';
import { Button } from '@mantine/core';
import { announce } from '../../../ui/announce.tsx';
import { Section } from '../../../ui/section.tsx';
import { addPhase, changePhase, movePhase, removePhase } from './format-edits.ts';
import { PhaseCard } from './phase-card.tsx';
import { phaseIds } from './phase-ids.ts';
import classes from './phases-editor.module.css';
import { useFocusOn } from './use-focus-on.ts';

type Props = {
  format: Format;
  flaws: readonly Flaw[];
  /** The phase that is open to be changed. */
  open: string | null;
  onOpen: (phase: string | null) => void;
  onChange: (next: Format) => void;
};

const addId = 'add-a-phase';

/** The phases in their order, to change, move, add and take out, all by buttons. */
export function PhasesEditor({ format, flaws, open, onOpen, onChange }: Props) {
  const focusOn = useFocusOn();
  const { phases } = format;

  const add = () => {
    const { format: next, added } = addPhase(format);
    onChange(next);
    onOpen(added);
    focusOn(phaseIds(added).name);
    announce(`Phase ${next.phases.length} added at the end. Give it a name.`);
  };
  const move = (phase: Phase, index: number, by: -1 | 1) => {
    const { up, down } = phaseIds(phase.id);
    onChange(movePhase(format, phase.id, by));
    focusOn(...(by < 0 ? [up, down] : [down, up]));
    announce(`${phase.name || 'The phase'} is now phase ${index + 1 + by} of ${phases.length}`);
  };
  const remove = (phase: Phase, index: number) => {
    const next = phases[index + 1] ?? phases[index - 1];
    onChange(removePhase(format, phase.id));
    onOpen(null);
    focusOn(...(next ? [phaseIds(next.id).open] : []), addId);
    announce(`${phase.name || 'The phase'} is taken out`);
  };

  return (
    <Section title="Phases">
      <ol className={classes.phases}>
        {phases.map((phase, index) => (
          <PhaseCard
            key={phase.id}
            format={format}
            phase={phase}
            index={index}
            open={open === phase.id}
            flaws={flaws.filter((flaw) => flaw.phase === phase.id)}
            onOpen={(opened) => onOpen(opened ? phase.id : null)}
            onChange={(change) => onChange(changePhase(format, phase.id, change))}
            onMove={(by) => move(phase, index, by)}
            onRemove={() => remove(phase, index)}
          />
        ))}
      </ol>
      {phases.length < formatLimits.phases && (
        <Button id={addId} variant="default" onClick={add}>
          Add a phase
        </Button>
      )}
    </Section>
  );
}
