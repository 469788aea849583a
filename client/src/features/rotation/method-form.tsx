import { z } from 'zod';
import { useOfferedFormats } from '../../http/offered-formats.ts';
import { FieldRow, Fields } from '../../ui/fields.tsx';
import { useForm } from '../../ui/form.ts';
import { FormatField } from '../../ui/format-field.tsx';
import { WrapField } from '../../ui/wrap-field.tsx';
import type { ActFormProps } from './act-form.tsx';
import { FormButtons, look } from './form-buttons.tsx';

/** Another method for this one meeting. */
export function MethodForm({ occurrence, group, acts }: ActFormProps) {
  const formats = useOfferedFormats(group.id);
  const form = useForm({
    shape: z.object({ formatId: z.string(), wrap: z.string() }),
    start: { formatId: occurrence.formatId, wrap: occurrence.wrap },
    send: (method) => acts.proposal.ask({ kind: 'method', occurrence: occurrence.key, ...method }),
  });
  return (
    <Fields
      onSubmit={form.submit}
      problem={form.problem}
      label="Another method"
      actions={
        <FormButtons busy={form.busy} onClose={acts.close}>
          {look}
        </FormButtons>
      }
    >
      <FieldRow>
        <FormatField label="Method this time" group={group.id} formats={formats} {...form.field('formatId')} />
        <WrapField {...form.field('wrap')} />
      </FieldRow>
    </Fields>
  );
}
