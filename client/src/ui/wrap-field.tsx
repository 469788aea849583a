import { wraps } from '@casecircle/shared/domain/formats/wraps.ts';
import { Select } from '@mantine/core';
import type { FieldProps } from './form.ts';

type Props = Omit<FieldProps<string>, 'onChange'> & { onChange: (next: string) => void };

/** Chooses what stands around the cases of a meeting. */
export function WrapField({ onChange, ...field }: Props) {
  return (
    <Select
      label="Opening and ending"
      data={wraps.map(({ id, name }) => ({ value: id, label: id === 'none' ? 'None' : name }))}
      allowDeselect={false}
      description={wraps.find(({ id }) => id === field.value)?.summary}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      {...field}
      onChange={(next) => next !== null && onChange(next)}
    />
  );
}
