import { Id } from '@casecircle/shared/protocol/text.ts';
import { z } from 'zod';
import { Fields } from '../../ui/fields.tsx';
import { useForm } from '../../ui/form.ts';
import type { ActFormProps } from './act-form.tsx';
import { FormButtons, look } from './form-buttons.tsx';
import { PersonSelect } from './person-select.tsx';

const words = {
  pinned: {
    name: 'Choose who presents',
    label: 'Who presents here, whatever else changes?',
    description: 'It uses up their next turn, so nobody loses anything.',
  },
  urgent: {
    name: 'Urgent: let somebody present here',
    label: 'Who has something urgent?',
    description: 'They present ahead of the order. It uses up their next turn: that is how they pay it back.',
  },
};

/** Puts a person into this meeting ahead of the order. */
export function PlaceForm({
  occurrence,
  group,
  acting,
  acts,
  placing,
}: ActFormProps & { placing: 'pinned' | 'urgent' }) {
  const { name, ...field } = words[placing];
  const form = useForm({
    shape: z.object({ person: Id }),
    start: { person: null as string | null },
    words: { person: 'Choose somebody.' },
    send: ({ person }) => acts.proposal.ask({ kind: 'place', occurrence: occurrence.key, person, placing }),
  });
  const here = occurrence.slots.flatMap(({ presenter }) => (presenter === null ? [] : [presenter.id]));
  return (
    <Fields
      onSubmit={form.submit}
      problem={form.problem}
      label={name}
      actions={
        <FormButtons busy={form.busy} onClose={acts.close}>
          {look}
        </FormButtons>
      }
    >
      <PersonSelect
        {...field}
        group={group}
        me={acting.me}
        without={placing === 'urgent' ? here : []}
        {...form.field('person')}
      />
    </Fields>
  );
}
