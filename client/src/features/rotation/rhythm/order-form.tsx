import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import type { SeasonView } from '@casecircle/shared/protocol/season.ts';
import { Id } from '@casecircle/shared/protocol/text.ts';
import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { z } from 'zod';
import { announce } from '../../../ui/announce.tsx';
import { Fields } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { keptFocus } from '../../../ui/kept-focus.ts';
import { FormButtons, look } from '../form-buttons.tsx';
import { Proposing } from '../proposing.tsx';
import { useProposal } from '../use-proposal.ts';
import { moved, startingOrder } from './order.ts';
import classes from './rhythm.module.css';

type Props = { season: SeasonView; group: GroupView; onClose: () => void };

/** Who begins and who follows, before anybody has waited longer than others. */
export function OrderForm({ season, group, onClose }: Props) {
  const proposal = useProposal(group.id, onClose);
  const form = useForm({
    shape: z.object({ people: z.array(Id) }),
    start: { people: startingOrder(season.order, group.members) },
    send: ({ people }) => proposal.ask({ kind: 'order', people }),
  });
  const { people } = form.values;
  const names = new Map(group.members.map(({ id, name }) => [id, name]));
  const move = (place: number, by: 1 | -1) => {
    form.set('people', moved(people, place, by));
    announce(`${names.get(people[place] ?? '')} is now number ${place + by + 1}`);
  };
  return (
    <Proposing proposal={proposal} zone={season.timeZone}>
      <Fields
        onSubmit={form.submit}
        problem={form.problem}
        label="Who begins"
        actions={
          <FormButtons busy={form.busy} onClose={onClose}>
            {look}
          </FormButtons>
        }
      >
        <ol className={classes.order} aria-label="Order of turns" ref={keptFocus}>
          {people.map((id, place) => (
            <li key={id} className={classes.place}>
              <span className={classes.number}>{place + 1}</span>
              <bdi className={classes.name}>{names.get(id)}</bdi>
              <ActionIcon.Group>
                <ActionIcon
                  variant="default"
                  size="lg"
                  disabled={place === 0}
                  aria-label={`Move ${names.get(id)} up`}
                  onClick={() => move(place, -1)}
                >
                  <IconArrowUp size={16} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="default"
                  size="lg"
                  disabled={place === people.length - 1}
                  aria-label={`Move ${names.get(id)} down`}
                  onClick={() => move(place, 1)}
                >
                  <IconArrowDown size={16} aria-hidden />
                </ActionIcon>
              </ActionIcon.Group>
            </li>
          ))}
        </ol>
      </Fields>
    </Proposing>
  );
}
