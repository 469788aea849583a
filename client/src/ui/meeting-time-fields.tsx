import { Text, TextInput } from '@mantine/core';
import { FieldRow } from './fields.tsx';
import type { FieldProps } from './form.ts';
import { forTheReader } from './meeting-time.ts';
import { useReaderZone } from './reader-zone.ts';
import { wallDate } from './when.ts';

type Props = {
  zone: string;
  values: { date: string; time: string };
  date: FieldProps<string>;
  time: FieldProps<string>;
};

/** Day and time on the group's clock; says what that is on the reader's where the two differ. */
export function MeetingTimeFields({ zone, values, date, time }: Props) {
  const mine = forTheReader(values, zone, useReaderZone());
  return (
    <div>
      <FieldRow>
        <TextInput label="Day" type="date" min={wallDate(zone)} {...date} />
        <TextInput label="Time" type="time" {...time} />
      </FieldRow>
      {mine !== undefined && (
        <Text size="sm" c="dimmed" mt="xs">
          {mine}
        </Text>
      )}
    </div>
  );
}
