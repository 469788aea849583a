import { formatLimits } from '@casecircle/shared/domain/formats/flaw.ts';
import type { Format, Seat } from '@casecircle/shared/domain/formats/format.ts';
import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { announce } from '../../../ui/announce.tsx';
import { FieldRow } from '../../../ui/fields.tsx';
import { keptFocus } from '../../../ui/kept-focus.ts';
import { Section } from '../../../ui/section.tsx';
import { addPlace, changePlace, type Place, type PlaceChange, type PlaceKind, withPlaces } from './format-edits.ts';
import classes from './places-editor.module.css';
import { useFocusOn } from './use-focus-on.ts';

type Props = { kind: PlaceKind; format: Format; onChange: (next: Format) => void };

const words = {
  seats: {
    title: 'Seats',
    one: 'seat',
    hint: 'Places from which somebody listens or works. They are taken in a phase in which the group chooses seats.',
  },
  modules: {
    title: 'Modules',
    one: 'module',
    hint: 'Ways of consulting, of which the group picks one for a case.',
  },
} as const;

/** The seats, or the modules, that a format offers: to name, to word, to add and to take out. */
export function PlacesEditor({ kind, format, onChange }: Props) {
  const focusOn = useFocusOn();
  const { title, one, hint } = words[kind];
  const places: readonly Place[] = format[kind] ?? [];
  const add = () => {
    const { format: next, added } = addPlace(format, kind);
    onChange(next);
    focusOn(added);
    announce(`One more ${one} added at the end. Give it a name.`);
  };
  const remove = ({ id, name }: Place) => {
    onChange(
      withPlaces(
        format,
        kind,
        places.filter((place) => place.id !== id),
      ),
    );
    announce(`${name || `The ${one}`} is taken out`);
  };
  return (
    <Section title={title}>
      <div ref={keptFocus}>
        <p className={classes.hint}>{hint}</p>
        <ol className={classes.places}>
          {places.map((place, index) => (
            <PlaceFields
              key={place.id}
              kind={kind}
              place={place}
              label={`${place.name.trim() || `${one} ${index + 1}`}`}
              onChange={(change) => onChange(changePlace(format, kind, place.id, change))}
              onRemove={() => remove(place)}
            />
          ))}
        </ol>
        {places.length < formatLimits[kind] && (
          <Button variant="default" size="xs" onClick={add}>
            Add a {one}
          </Button>
        )}
      </div>
    </Section>
  );
}

type FieldsProps = {
  kind: PlaceKind;
  place: Place;
  label: string;
  onChange: (change: PlaceChange) => void;
  onRemove: () => void;
};

function PlaceFields({ kind, place, label, onChange, onRemove }: FieldsProps) {
  const { one } = words[kind];
  return (
    <li className={classes.place}>
      <FieldRow>
        <TextInput
          id={place.id}
          label={`Name of the ${one}`}
          autoComplete="off"
          value={place.name}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
        {kind === 'seats' && <RoleField role={place.role} onChange={(role) => onChange({ role })} />}
      </FieldRow>
      <Textarea
        label="What it asks of people"
        minRows={2}
        value={place.prompt}
        onChange={(event) => onChange({ prompt: event.currentTarget.value })}
      />
      <Button variant="subtle" color="gray" size="compact-sm" onClick={onRemove} aria-label={`Take it out, ${label}`}>
        Take it out
      </Button>
    </li>
  );
}

function RoleField({ role, onChange }: { role: Seat['role']; onChange: (role: Seat['role']) => void }) {
  return (
    <Select
      label="Rights that come with it"
      data={[
        { value: '', label: 'None' },
        { value: 'secretary', label: 'Those of the secretary' },
        { value: 'interviewer', label: 'Those of the interviewer' },
      ]}
      allowDeselect={false}
      value={role ?? ''}
      onChange={(next) => onChange((next || undefined) as Seat['role'])}
    />
  );
}
