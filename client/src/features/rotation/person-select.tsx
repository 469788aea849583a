import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import { Select } from '@mantine/core';
import type { FieldProps } from '../../ui/form.ts';

type Props = FieldProps<string | null> & {
  label: string;
  group: GroupView;
  me: string;
  /** Whom it makes no sense to choose. */
  without?: readonly string[];
  description?: string;
  /** Whether those are offered too who take no turns. */
  everybody?: boolean;
};

/** Chooses one of those who take turns. */
export function PersonSelect({ group, me, without = [], everybody = false, ...field }: Props) {
  const people = group.members.filter(
    ({ id, presents, role }) => (everybody || (presents && role !== 'observer')) && !without.includes(id),
  );
  return (
    <Select
      placeholder="Choose somebody"
      data={people.map(({ id, name }) => ({ value: id, label: id === me ? `${name}, you` : name }))}
      allowDeselect={false}
      comboboxProps={{ withinPortal: false }}
      {...field}
    />
  );
}
