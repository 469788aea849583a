import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import type { SeasonView } from '@casecircle/shared/protocol/season.ts';
import { Id, WallDate } from '@casecircle/shared/protocol/text.ts';
import { TextInput } from '@mantine/core';
import { z } from 'zod';
import { FieldRow, Fields } from '../../ui/fields.tsx';
import { useForm } from '../../ui/form.ts';
import { wallDate } from '../../ui/when.ts';
import type { Acting } from './acting.ts';
import { FormButtons, look } from './form-buttons.tsx';
import { PersonSelect } from './person-select.tsx';
import { Proposing } from './proposing.tsx';
import { useProposal } from './use-proposal.ts';

type Props = { season: SeasonView; group: GroupView; acting: Acting; onClose: () => void };

/** From which day to which somebody is away: oneself, and for facilitators anybody. */
export function AwayForm({ season, group, acting, onClose }: Props) {
  const proposal = useProposal(group.id, onClose);
  const today = wallDate(season.timeZone);
  const form = useForm({
    shape: Away,
    start: { person: acting.me as string | null, from: '', to: '' },
    words: {
      person: 'Choose somebody.',
      from: 'Choose the first day.',
      to: 'Choose the last day, not before the first.',
    },
    send: (away) => proposal.ask({ kind: 'away', ...away }),
  });
  const from = form.field('from');
  return (
    <Proposing proposal={proposal} zone={season.timeZone}>
      <Fields
        onSubmit={form.submit}
        problem={form.problem}
        label="Mark away"
        actions={
          <FormButtons busy={form.busy} onClose={onClose}>
            {look}
          </FormButtons>
        }
      >
        {acting.leads && (
          <PersonSelect label="Who is away?" group={group} me={acting.me} everybody {...form.field('person')} />
        )}
        <FieldRow>
          <TextInput label="First day" type="date" min={today} {...from} />
          <TextInput label="Last day" type="date" min={form.values.from || today} {...form.field('to')} />
        </FieldRow>
      </Fields>
    </Proposing>
  );
}

const Away = z
  .object({ person: Id, from: WallDate, to: WallDate })
  .refine(({ from, to }) => to >= from, { path: ['to'], message: 'Choose the last day, not before the first.' });
