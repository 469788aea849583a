import { Radio, Stack, Text } from '@mantine/core';
import type { FieldProps } from '../../ui/form.ts';
import classes from './kind-field.module.css';

const kinds = [
  {
    value: 'supervision',
    label: 'Supervision',
    about: 'Led by a supervisor who carries responsibility. Its hours may count towards a licence.',
  },
  {
    value: 'consultation',
    label: 'Consultation',
    about:
      'Among peers, or with a consultant. Everybody stays responsible for their own work. Its hours never count as supervision.',
  },
] as const;

/** Supervision or consultation. Says that the choice is for good, since it is printed on every hour. */
export function KindField({ value, error, name, onChange }: FieldProps<string>) {
  return (
    <Radio.Group
      label="Kind of group"
      description="This cannot be changed later: it is printed on every hour that is signed here. In doubt, choose consultation."
      name={name}
      value={value}
      error={error}
      onChange={onChange}
    >
      <Stack gap="xs" mt="xs">
        {kinds.map((kind) => (
          <Radio.Card key={kind.value} value={kind.value} className={classes.card} aria-invalid={error !== undefined}>
            <Radio.Indicator className={classes.dot} />
            <span>
              <span className={classes.label}>{kind.label}</span>
              <Text span size="sm" c="dimmed" display="block">
                {kind.about}
              </Text>
            </span>
          </Radio.Card>
        ))}
      </Stack>
    </Radio.Group>
  );
}
