import { type GroupMember, type GroupView, MemberChange } from '@casecircle/shared/protocol/groups.ts';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { z } from 'zod';
import { changeMember } from '../../http/groups.ts';
import { announce } from '../../ui/announce.tsx';
import { FieldRow, Fields } from '../../ui/fields.tsx';
import { useForm } from '../../ui/form.ts';
import { placeOf, wallDate } from '../../ui/when.ts';
import { useGroupRefresh } from './use-group-change.ts';

type Props = { group: GroupView; member: GroupMember; onClose: () => void };

/** Whether and from when somebody takes turns, and the last day of their membership. */
export function MemberTurns({ group, member, onClose }: Props) {
  const refresh = useGroupRefresh();
  const first = useRef<HTMLInputElement>(null);
  const form = useForm({
    shape: Turns,
    start: { presents: member.presents, rotatesFrom: member.rotatesFrom ?? '', leavesOn: member.leavesOn ?? '' },
    words: { rotatesFrom: 'Choose a day, or leave it empty.', leavesOn: 'Choose a day, or leave it empty.' },
    send: async ({ presents, ...dates }) => {
      const turns = member.role === 'observer' ? {} : { presents };
      await changeMember(group.id, member.id, { ...turns, ...dates });
      await refresh();
      announce(`The dates of ${member.name} are kept`);
      onClose();
    },
  });
  // The menu that opened this gives its focus back to its own button first.
  useEffect(() => {
    const timer = setTimeout(() => first.current?.focus(), 0);
    return () => clearTimeout(timer);
  }, []);
  const actions = (
    <>
      <Button type="submit" size="xs" variant="outline" loading={form.busy}>
        Keep this
      </Button>
      <Button variant="default" size="xs" onClick={onClose}>
        Leave it as it is
      </Button>
    </>
  );
  return (
    <Fields onSubmit={form.submit} problem={form.problem} actions={actions} label={`Turns and dates of ${member.name}`}>
      {member.role !== 'observer' && (
        <Checkbox
          ref={first}
          label="Takes turns in the rotation"
          checked={form.values.presents}
          error={form.field('presents').error}
          onChange={(event) => form.set('presents', event.currentTarget.checked)}
        />
      )}
      <FieldRow>
        {member.role !== 'observer' && (
          <TextInput
            label="First turn from"
            description="Empty: from the day they joined."
            type="date"
            {...form.field('rotatesFrom')}
          />
        )}
        <TextInput
          {...(member.role === 'observer' ? { ref: first } : {})}
          label="Last day in the group"
          description={`Ends with that day in ${placeOf(group.timeZone)}. Empty: open.`}
          type="date"
          min={wallDate(group.timeZone)}
          {...form.field('leavesOn')}
        />
      </FieldRow>
    </Fields>
  );
}

const { rotatesFrom, leavesOn } = MemberChange.shape;
const noDay = z.literal('').transform(() => null);
const Turns = z.object({
  presents: z.boolean(),
  rotatesFrom: z.union([noDay, rotatesFrom.unwrap().unwrap()]),
  leavesOn: z.union([noDay, leavesOn.unwrap().unwrap()]),
});
