import { type MadeCalendarFeed, NewCalendarFeed } from '@casecircle/shared/protocol/calendar.ts';
import { Button, Select } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { calendarFeedsQuery, makeCalendarFeed } from '../../http/calendar.ts';
import { groupsQuery } from '../../http/groups.ts';
import { announce } from '../../ui/announce.tsx';
import { Fields } from '../../ui/fields.tsx';
import { useForm } from '../../ui/form.ts';

const all = 'all';
const shape = z
  .object({ of: z.string() })
  .transform(({ of }) => ({ group: of === all ? null : of }))
  .pipe(NewCalendarFeed);

type Props = { onMade: (feed: MadeCalendarFeed) => void; onClose: () => void };

/** Makes an address of all my groups, or of one of them. */
export function CalendarFeedForm({ onMade, onClose }: Props) {
  const { data: groups = [] } = useQuery(groupsQuery);
  const queries = useQueryClient();
  const form = useForm({
    shape,
    start: { of: all },
    send: async ({ group }) => {
      const made = await makeCalendarFeed(group);
      await queries.invalidateQueries(calendarFeedsQuery);
      announce('The address is made. It is shown once, ready to copy.');
      onMade(made);
    },
  });
  const living = groups.filter(({ archived }) => !archived);
  const { onChange, ...field } = form.field('of');
  const actions = (
    <>
      <Button type="submit" variant="outline" loading={form.busy}>
        Make the address
      </Button>
      <Button variant="default" onClick={onClose}>
        Not now
      </Button>
    </>
  );
  return (
    <Fields onSubmit={form.submit} problem={form.problem} actions={actions} label="Make a calendar address">
      <Select
        label="What should the calendar show?"
        description="With all your groups it marks the turns that are yours. A single group’s marks nobody’s, so it can hang where colleagues see it."
        allowDeselect={false}
        data={[{ value: all, label: 'All my groups' }, ...living.map(({ id, name }) => ({ value: id, label: name }))]}
        {...field}
        onChange={(next: string | null) => next !== null && onChange(next)}
      />
    </Fields>
  );
}
