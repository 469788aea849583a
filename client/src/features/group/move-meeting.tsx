import type { MeetingLine } from '@casecircle/shared/protocol/meetings.ts';
import { Button } from '@mantine/core';
import { moveMeeting } from '../../http/meetings.ts';
import { announce } from '../../ui/announce.tsx';
import { Fields } from '../../ui/fields.tsx';
import { useForm } from '../../ui/form.ts';
import { meetingTime, timeWords } from '../../ui/meeting-time.ts';
import { MeetingTimeFields } from '../../ui/meeting-time-fields.tsx';
import { wallDateOf, wallTimeOf } from '../../ui/when.ts';
import { useGroupRefresh } from './use-group-change.ts';

type Props = { meeting: MeetingLine; onClose: () => void };

/** Another day or time for a planned meeting. */
export function MoveMeeting({ meeting, onClose }: Props) {
  const zone = meeting.group.timeZone;
  const refresh = useGroupRefresh();
  const form = useForm({
    shape: meetingTime(zone),
    start: { date: wallDateOf(meeting.startsAt, zone), time: wallTimeOf(meeting.startsAt, zone) },
    words: timeWords,
    send: async (change) => {
      await moveMeeting(meeting.id, change);
      await refresh();
      announce('The meeting is moved');
      onClose();
    },
  });
  const actions = (
    <>
      <Button type="submit" variant="outline" size="xs" loading={form.busy}>
        Move the meeting
      </Button>
      <Button variant="default" size="xs" onClick={onClose}>
        Leave it as it is
      </Button>
    </>
  );
  return (
    <Fields onSubmit={form.submit} problem={form.problem} actions={actions} label="Move the meeting">
      <MeetingTimeFields zone={zone} values={form.values} date={form.field('date')} time={form.field('time')} />
    </Fields>
  );
}
