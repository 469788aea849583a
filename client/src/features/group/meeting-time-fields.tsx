import { Text, TextInput } from '@mantine/core';
import { FieldRow } from '../../ui/fields.tsx';
import type { FieldProps } from '../../ui/form.ts';
import { useReaderZone } from '../../ui/reader-zone.ts';
import { wallDate } from '../../ui/when.ts';
import { forTheReader } from './meeting-time.ts';

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
