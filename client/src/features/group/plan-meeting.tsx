import { builtInFormats } from '@casecircle/shared/domain/formats/built-in.ts';
import { shortestOf } from '@casecircle/shared/domain/formats/fit.ts';
import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import { Id } from '@casecircle/shared/protocol/text.ts';
import { Button, Select } from '@mantine/core';
import { z } from 'zod';
import { planMeeting } from '../../http/meetings.ts';
import { announce } from '../../ui/announce.tsx';
import { FieldRow, Fields } from '../../ui/fields.tsx';
import { useForm } from '../../ui/form.ts';
import { wallDate } from '../../ui/when.ts';
import { meetingTime, timeWords } from './meeting-time.ts';
import { MeetingTimeFields } from './meeting-time-fields.tsx';
import { useGroupRefresh } from './use-group-change.ts';

type Props = { group: GroupView; onClose: () => void };

/** Plans a meeting: when, who presents, and by which format. */
export function PlanMeeting({ group, onClose }: Props) {
  const refresh = useGroupRefresh();
  const form = useForm({
    shape: meetingTime(group.timeZone).and(z.object({ presenter: Id, formatId: z.string() })),
    start: {
      date: wallDate(group.timeZone, 7),
      time: '17:30',
      presenter: null as string | null,
      formatId: builtInFormats[0]?.id ?? '',
    },
    words: { ...timeWords, presenter: 'Choose who brings a case.' },
    send: async (wish) => {
      await planMeeting(group.id, wish);
      await refresh();
      announce('The meeting is planned');
      onClose();
    },
  });
  const actions = (
    <>
      <Button type="submit" loading={form.busy}>
        Plan this meeting
      </Button>
      <Button variant="default" onClick={onClose}>
        Not now
      </Button>
    </>
  );
  return (
    <Fields onSubmit={form.submit} problem={form.problem} actions={actions} label="Plan a meeting">
      <MeetingTimeFields
        zone={group.timeZone}
        values={form.values}
        date={form.field('date')}
        time={form.field('time')}
      />
      <FieldRow>
        <Select
          label="Who presents?"
          placeholder="Choose somebody"
          data={group.members.filter(mayPresent).map(({ id, name }) => ({ value: id, label: name }))}
          allowDeselect={false}
          {...form.field('presenter')}
        />
        <Select
          label="Format"
          data={builtInFormats.map(({ id, name }) => ({ value: id, label: name }))}
          allowDeselect={false}
          description={formatWords(form.values.formatId, group.meetingMinutes)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          {...form.field('formatId')}
          onChange={(next) => next !== null && form.set('formatId', next)}
        />
      </FieldRow>
    </Fields>
  );
}

function mayPresent(member: GroupView['members'][number]): boolean {
  return member.role !== 'observer';
}

function formatWords(id: string, meetingMinutes: number): string {
  const format = builtInFormats.find((candidate) => candidate.id === id);
  if (!format) return '';
  const shortest = shortestOf(format.phases);
  if (shortest > meetingMinutes) return `It needs at least ${shortest} minutes; your meetings last ${meetingMinutes}.`;
  return `${format.phases.length} phases, fitted to the meeting’s ${meetingMinutes} minutes`;
}
