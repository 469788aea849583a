import type { Flaw } from '@casecircle/shared/domain/formats/flaw.ts';
import type { Format, Phase } from '@casecircle/shared/domain/formats/format.ts';
import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { FlawList } from './flaw-list.tsx';
import { verbWords } from './format-words.ts';
import classes from './phase-card.module.css';
import { type PhaseChange, PhaseFields } from './phase-fields.tsx';
import { phaseIds } from './phase-ids.ts';

type Props = {
  format: Format;
  phase: Phase;
  index: number;
  open: boolean;
  flaws: readonly Flaw[];
  onOpen: (open: boolean) => void;
  onChange: (change: PhaseChange) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

/** One phase in the list, closed as a line or open to be changed; what is wrong with it always shows. */
export function PhaseCard({ format, phase, index, open, flaws, onOpen, onChange, onMove, onRemove }: Props) {
  const ids = phaseIds(phase.id);
  const name = phase.name.trim() || `Phase ${index + 1}`;
  const Chevron = open ? IconChevronUp : IconChevronDown;
  return (
    <li className={classes.card} data-flawed={flaws.length > 0 || undefined}>
      <div className={classes.head}>
        <h3 className={classes.title}>
          <UnstyledButton
            id={ids.open}
            className={classes.open}
            aria-expanded={open}
            {...(flaws.length > 0 ? { 'aria-describedby': ids.flaws } : {})}
            onClick={() => onOpen(!open)}
          >
            <span className={classes.place}>{index + 1}</span>
            <span className={classes.words}>
              <span className={classes.name}>{name}</span>
              <span className={classes.facts}>{factsOf(phase)}</span>
            </span>
            <Chevron size={18} className={classes.chevron} aria-hidden />
          </UnstyledButton>
        </h3>
        <Move
          id={ids.up}
          label={`Move ${name} up`}
          disabled={index === 0}
          onClick={() => onMove(-1)}
          icon={IconArrowUp}
        />
        <Move
          id={ids.down}
          label={`Move ${name} down`}
          disabled={index === format.phases.length - 1}
          onClick={() => onMove(1)}
          icon={IconArrowDown}
        />
      </div>
      <FlawList flaws={flaws} id={ids.flaws} label={`To mend in ${name}`} />
      {open && (
        <>
          <PhaseFields format={format} phase={phase} nameId={ids.name} onChange={onChange} />
          <div className={classes.remove}>
            <ConfirmButton
              size="compact-sm"
              question={`“${name}” goes with everything that is written in it.`}
              confirm="Take it out"
              onConfirm={onRemove}
            >
              Take this phase out
            </ConfirmButton>
          </div>
        </>
      )}
    </li>
  );
}

type MoveProps = { id: string; label: string; disabled: boolean; onClick: () => void; icon: typeof IconArrowUp };

function Move({ id, label, disabled, onClick, icon: Icon }: MoveProps) {
  return (
    <ActionIcon
      id={id}
      className={classes.move}
      variant="subtle"
      color="gray"
      size={36}
      aria-label={label}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon size={18} aria-hidden />
    </ActionIcon>
  );
}

function factsOf({ verb, minutes, minimumMinutes, optional }: Phase): string {
  return `${verbWords[verb]}, ${minutes} min, at least ${minimumMinutes}${optional ? ', may be left out' : ''}`;
}
