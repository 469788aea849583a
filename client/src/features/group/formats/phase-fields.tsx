import { type Format, type Phase, type PhaseVerb, phaseVerbs } from '@casecircle/shared/domain/formats/format.ts';
import { Button, Checkbox, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { announce } from '../../../ui/announce.tsx';
import { FieldRow } from '../../../ui/fields.tsx';
import { verbWords } from './format-words.ts';
import classes from './phase-fields.module.css';
import { RightsGrid } from './rights-grid.tsx';
import { rolesOf } from './roles-of.ts';
import { usualRights } from './usual-rights.ts';

export type PhaseChange = { [Name in keyof Phase]?: Phase[Name] | undefined };
type Props = { format: Format; phase: Phase; nameId: string; onChange: (change: PhaseChange) => void };

/** Everything that a phase says. */
export function PhaseFields({ format, phase, nameId, onChange }: Props) {
  const giveUsualRights = () => {
    onChange(usualRights(phase.verb));
    announce('Who may do what is now as usual for this kind of phase');
  };
  return (
    <div className={classes.fields}>
      <FieldRow>
        <TextInput
          id={nameId}
          label="Name of the phase"
          autoComplete="off"
          value={phase.name}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
        <Minutes label="Minutes" value={phase.minutes} onChange={(minutes) => onChange({ minutes })} />
        <Minutes
          label="At the least"
          value={phase.minimumMinutes}
          onChange={(minimumMinutes) => onChange({ minimumMinutes })}
        />
      </FieldRow>
      <Select
        label="What happens"
        data={phaseVerbs.map((verb) => ({ value: verb, label: verbWords[verb] }))}
        allowDeselect={false}
        value={phase.verb}
        onChange={(verb) => verb !== null && onChange({ verb: verb as PhaseVerb })}
      />
      <Textarea
        label="What the group is asked to do"
        minRows={2}
        value={phase.prompt}
        onChange={(event) => onChange({ prompt: event.currentTarget.value })}
      />
      <Textarea
        label="What the presenter is asked to do"
        description="Leave it empty where it is the same."
        minRows={2}
        value={phase.promptForPresenter ?? ''}
        onChange={(event) => onChange({ promptForPresenter: event.currentTarget.value || undefined })}
      />
      <div>
        <RightsGrid phase={phase} roles={rolesOf(format)} onChange={onChange} />
        <Button variant="subtle" size="compact-sm" mt="xs" ml={-8} onClick={giveUsualRights}>
          Set what is usual for this kind
        </Button>
      </div>
      <Choices format={format} phase={phase} onChange={onChange} />
    </div>
  );
}

function Minutes({ label, value, onChange }: { label: string; value: number; onChange: (minutes: number) => void }) {
  return (
    <NumberInput
      label={label}
      min={0}
      max={999}
      clampBehavior="strict"
      allowDecimal={false}
      allowNegative={false}
      // An empty field is no minutes yet, which the flaws tell.
      value={value === 0 ? '' : value}
      onChange={(next) => onChange(Number(next) || 0)}
    />
  );
}

function Choices({ format, phase, onChange }: Omit<Props, 'nameId'>) {
  const seats = (format.seats ?? []).length > 0 || phase.chooses === 'seats';
  const modules = (format.modules ?? []).length > 0 || phase.chooses === 'module' || phase.usesModule;
  const choices = [
    { value: '', label: 'Nothing' },
    ...(seats ? [{ value: 'seats', label: 'Who sits in which seat' }] : []),
    ...(modules ? [{ value: 'module', label: 'The module to consult by' }] : []),
  ];
  return (
    <div className={classes.more}>
      <Checkbox
        label="May be left out where a meeting is too short"
        checked={phase.optional === true}
        onChange={(event) => onChange({ optional: event.currentTarget.checked ? true : undefined })}
      />
      <Checkbox
        label="Everybody checks in privately: threat, drive or soothing"
        checked={phase.checkIn === true}
        onChange={(event) => onChange({ checkIn: event.currentTarget.checked ? true : undefined })}
      />
      {modules && (
        <Checkbox
          label="Shows the prompt of the chosen module"
          checked={phase.usesModule === true}
          onChange={(event) => onChange({ usesModule: event.currentTarget.checked ? true : undefined })}
        />
      )}
      {choices.length > 1 && (
        <Select
          label="What the group chooses here"
          data={choices}
          allowDeselect={false}
          value={phase.chooses ?? ''}
          onChange={(next) => onChange({ chooses: (next || undefined) as Phase['chooses'] })}
        />
      )}
    </div>
  );
}
