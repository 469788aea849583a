import { Select } from '@mantine/core';
import { useMemo } from 'react';
import type { FieldProps } from './form.ts';
import { browserZone, clockTime } from './when.ts';
import { zoneName } from './zone-names.ts';

type Props = FieldProps<string> & { label?: string; description?: string };

/** A time zone by name, searchable; says what time it is there so that one sees whether it is the right one. */
export function TimeZoneField({ label = 'Time zone', description, value, error, name, onChange }: Props) {
  const zones = useMemo(() => zonesWith(value), [value]);
  const now = value === '' ? undefined : `It is ${clockTime(Date.now(), value)} there now.`;
  return (
    <Select
      label={label}
      description={[description, now].filter(Boolean).join(' ')}
      name={name}
      data={zones}
      value={value}
      error={error}
      onChange={(next) => next !== null && onChange(next)}
      searchable
      allowDeselect={false}
      limit={80}
      nothingFoundMessage="No time zone by this name. Try a city."
      checkIconPosition="right"
    />
  );
}

function zonesWith(chosen: string): { value: string; label: string }[] {
  const names = new Set([chosen, browserZone(), 'UTC', ...Intl.supportedValuesOf('timeZone')].filter(Boolean));
  return [...names].map((zone) => ({ value: zone, label: zoneName(zone) }));
}
