import { Radio, Stack } from '@mantine/core';
import { z } from 'zod';
import { Fields } from '../../ui/fields.tsx';
import { useForm } from '../../ui/form.ts';
import type { ActFormProps } from './act-form.tsx';
import { FormButtons, look } from './form-buttons.tsx';

const counts = [
  { value: '0', label: 'No presenter this time' },
  { value: '1', label: 'One case' },
  { value: '2', label: 'Two cases' },
  { value: '3', label: 'Three cases' },
];

/** How many cases one meeting holds; without one the evening is for the group itself. */
export function CasesForm({ occurrence, acts }: ActFormProps) {
  const form = useForm({
    shape: z.object({ count: z.coerce.number().int().min(0).max(3) }),
    start: { count: String(occurrence.slots.length) },
    send: ({ count }) => acts.proposal.ask({ kind: 'cases', occurrence: occurrence.key, count }),
  });
  return (
    <Fields
      onSubmit={form.submit}
      problem={form.problem}
      label="How many cases"
      actions={
        <FormButtons busy={form.busy} onClose={acts.close}>
          {look}
        </FormButtons>
      }
    >
      <Radio.Group label="How many cases this time?" {...form.field('count')}>
        <Stack gap="xs" mt="xs">
          {counts.map((count) => (
            <Radio key={count.value} {...count} />
          ))}
        </Stack>
      </Radio.Group>
    </Fields>
  );
}
