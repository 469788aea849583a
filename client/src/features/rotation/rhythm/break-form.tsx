import type { SeasonView } from '@casecircle/shared/protocol/season.ts';
import { ShortText, WallDate } from '@casecircle/shared/protocol/text.ts';
import { TextInput } from '@mantine/core';
import { z } from 'zod';
import { FieldRow, Fields } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { wallDate } from '../../../ui/when.ts';
import { FormButtons, look } from '../form-buttons.tsx';
import { Proposing } from '../proposing.tsx';
import { useProposal } from '../use-proposal.ts';

type Props = { season: SeasonView; group: string; onClose: () => void };

/** Days on which the group does not meet; turns wait until after them. */
export function BreakForm({ season, group, onClose }: Props) {
  const proposal = useProposal(group, onClose);
  const today = wallDate(season.timeZone);
  const form = useForm({
    shape: Pause,
    start: { from: '', to: '', name: '' },
    words: { from: 'Choose the first day.', to: 'Choose the last day, not before the first.' },
    send: (pause) => proposal.ask({ kind: 'break', ...pause }),
  });
  return (
    <Proposing proposal={proposal} zone={season.timeZone}>
      <Fields
        onSubmit={form.submit}
        problem={form.problem}
        label="Add a break"
        actions={
          <FormButtons busy={form.busy} onClose={onClose}>
            {look}
          </FormButtons>
        }
      >
        <FieldRow>
          <TextInput label="First day" type="date" min={today} {...form.field('from')} />
          <TextInput label="Last day" type="date" min={form.values.from || today} {...form.field('to')} />
        </FieldRow>
        <TextInput label="What is it called?" placeholder="Summer break" {...form.field('name')} />
      </Fields>
    </Proposing>
  );
}

const Pause = z
  .object({ from: WallDate, to: WallDate, name: ShortText })
  .refine(({ from, to }) => to >= from, { path: ['to'], message: 'Choose the last day, not before the first.' });
