import { places, type Weekday, weekdayNames, weekdays } from '@casecircle/shared/domain/rotation/pattern.ts';
import { Checkbox, Group, Radio, Select } from '@mantine/core';
import { FieldRow } from '../../../ui/fields.tsx';
import classes from './rhythm.module.css';
import type { RhythmFormState } from './rhythm-form.tsx';

const weeks = ['1', '2', '3', '4', '6', '8'];
const months = ['1', '2', '3'];
const placeNames: Record<string, string> = { 1: 'First', 2: 'Second', 3: 'Third', 4: 'Fourth', '-1': 'Last' };

/** How often: by weeks on one day or several, or on the n-th weekday of a month. */
export function PatternFields({ form }: { form: RhythmFormState }) {
  const { kind } = form.values;
  const weekly = kind === 'weekly';
  return (
    <>
      <Radio.Group
        label="You meet"
        value={kind}
        onChange={(next) => {
          form.set('kind', next === 'monthly' ? 'monthly' : 'weekly');
          form.set('every', next === 'monthly' ? '1' : '2');
        }}
      >
        <Group gap="lg" mt="xs">
          <Radio value="weekly" label="Every few weeks" />
          <Radio value="monthly" label="A day of the month" />
        </Group>
      </Radio.Group>
      {weekly ? <OnDays form={form} /> : <OnPlaces form={form} />}
    </>
  );
}

function OnDays({ form }: { form: RhythmFormState }) {
  return (
    <>
      <Every form={form} offered={weeks} unit="week" />
      <Checkbox.Group label="On" {...form.field('on')} {...checked(form.values.on, (next) => form.set('on', next))}>
        <div className={classes.choices}>
          {weekdays.map((day) => (
            <Checkbox key={day} value={day} label={weekdayNames[day]} />
          ))}
        </div>
      </Checkbox.Group>
    </>
  );
}

function OnPlaces({ form }: { form: RhythmFormState }) {
  return (
    <>
      <Checkbox.Group
        label="On the"
        {...form.field('places')}
        {...checked(form.values.places, (next) => form.set('places', next))}
      >
        <div className={classes.choices}>
          {places.map((place) => (
            <Checkbox key={place} value={String(place)} label={placeNames[place]} />
          ))}
        </div>
      </Checkbox.Group>
      <FieldRow>
        <Select
          label="Day of the week"
          data={weekdays.map((day) => ({ value: day, label: weekdayNames[day] }))}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          {...form.field('day')}
          onChange={(next) => next !== null && form.set('day', next as Weekday)}
        />
        <Every form={form} offered={months} unit="month" />
      </FieldRow>
    </>
  );
}

type EveryProps = { form: RhythmFormState; offered: readonly string[]; unit: 'week' | 'month' };

/** A number that is not among those offered is offered too: the rhythm may come from elsewhere. */
function Every({ form, offered, unit }: EveryProps) {
  const { every } = form.values;
  const all = offered.includes(every) ? offered : [...offered, every];
  return (
    <Select
      label="How often"
      data={all.map((value) => ({ value, label: everyWords(value, unit) }))}
      allowDeselect={false}
      comboboxProps={{ withinPortal: false }}
      {...form.field('every')}
      onChange={(next) => next !== null && form.set('every', next)}
    />
  );
}

function everyWords(every: string, unit: string): string {
  if (every === '1') return `Every ${unit}`;
  return every === '2' ? `Every other ${unit}` : `Every ${every} ${unit}s`;
}

function checked(value: string[], onChange: (next: string[]) => void) {
  return { value, onChange };
}
