import { TurnId } from '@casecircle/shared/protocol/season.ts';
import { Id } from '@casecircle/shared/protocol/text.ts';
import { Select } from '@mantine/core';
import { z } from 'zod';
import { FieldRow, Fields } from '../../ui/fields.tsx';
import { useForm } from '../../ui/form.ts';
import type { ActFormProps } from './act-form.tsx';
import { comingTurns } from './coming-turns.ts';
import { FormButtons, look } from './form-buttons.tsx';
import { PersonSelect } from './person-select.tsx';

const whenever = 'whenever';

/** Gives a turn to somebody else; its owner presents in theirs. */
export function GiveForm({ season, group, acting, acts, turn }: ActFormProps & { turn: string }) {
  const form = useForm({
    shape: z.object({ by: Id, theirs: z.union([z.literal(whenever), TurnId]) }),
    start: { by: null as string | null, theirs: whenever as string },
    words: { by: 'Choose somebody.' },
    send: ({ by, theirs }) =>
      acts.proposal.ask({ kind: 'exchange', turn, by, theirs: theirs === whenever ? null : theirs }),
  });
  const owner = acts.form?.slot?.presenter?.id;
  const theirs = comingTurns(season).filter(({ person }) => person.id === form.values.by);
  const person = form.field('by');
  return (
    <Fields
      onSubmit={form.submit}
      problem={form.problem}
      label="Give this turn to somebody"
      actions={
        <FormButtons busy={form.busy} onClose={acts.close}>
          {look}
        </FormButtons>
      }
    >
      <FieldRow>
        <PersonSelect
          label="Who presents instead?"
          group={group}
          me={acting.me}
          without={owner === undefined ? [] : [owner]}
          {...person}
          onChange={(next) => {
            person.onChange(next);
            form.set('theirs', whenever);
          }}
        />
        <Select
          label="In exchange for"
          data={[
            { value: whenever, label: 'Their next turn, when it comes' },
            ...theirs.map((each) => ({ value: each.turn, label: `Their turn on ${each.day}` })),
          ]}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          {...form.field('theirs')}
          onChange={(next) => next !== null && form.set('theirs', next)}
        />
      </FieldRow>
    </Fields>
  );
}
