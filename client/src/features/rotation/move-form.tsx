import { Fields } from '../../ui/fields.tsx';
import { useForm } from '../../ui/form.ts';
import { meetingTime, timeWords } from '../../ui/meeting-time.ts';
import { MeetingTimeFields } from '../../ui/meeting-time-fields.tsx';
import { wallDateOf, wallTimeOf } from '../../ui/when.ts';
import type { ActFormProps } from './act-form.tsx';
import { FormButtons, look } from './form-buttons.tsx';

/** Another day or time for one meeting; its turn goes with it. */
export function MoveForm({ occurrence, season, acts }: ActFormProps) {
  const zone = season.timeZone;
  const form = useForm({
    shape: meetingTime(zone),
    start: { date: wallDateOf(occurrence.startsAt, zone), time: wallTimeOf(occurrence.startsAt, zone) },
    words: timeWords,
    send: (when) => acts.proposal.ask({ kind: 'move', occurrence: occurrence.key, ...when }),
  });
  return (
    <Fields
      onSubmit={form.submit}
      problem={form.problem}
      label="Move this meeting"
      actions={
        <FormButtons busy={form.busy} onClose={acts.close}>
          {look}
        </FormButtons>
      }
    >
      <MeetingTimeFields zone={zone} values={form.values} date={form.field('date')} time={form.field('time')} />
    </Fields>
  );
}
