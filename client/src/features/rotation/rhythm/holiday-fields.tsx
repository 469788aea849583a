import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { holidaysQuery } from '../../../http/season.ts';
import { FieldRow } from '../../../ui/fields.tsx';
import type { RhythmFormState } from './rhythm-form.tsx';

/** Whose public holidays are left out. */
export function HolidayFields({ form }: { form: RhythmFormState }) {
  const { data: countries = [] } = useQuery(holidaysQuery);
  const { country, region } = form.values;
  const regions = countries.find((each) => each.country === country)?.regions ?? [];
  return (
    <FieldRow>
      <Select
        label="Not on public holidays of"
        placeholder="You meet on holidays too"
        data={countries.map((each) => ({ value: each.country, label: each.name }))}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'Meet on holidays too' }}
        nothingFoundMessage="No country by this name."
        comboboxProps={{ withinPortal: false }}
        {...form.field('country')}
        value={country === '' ? null : country}
        onChange={(next) => {
          form.set('country', next ?? '');
          form.set('region', '');
        }}
      />
      {regions.length > 0 && (
        <Select
          label="Region"
          placeholder="The whole country"
          data={regions.map((each) => ({ value: each.region, label: each.name }))}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': 'The whole country' }}
          comboboxProps={{ withinPortal: false }}
          {...form.field('region')}
          value={region === '' ? null : region}
          onChange={(next) => form.set('region', next ?? '')}
        />
      )}
    </FieldRow>
  );
}
