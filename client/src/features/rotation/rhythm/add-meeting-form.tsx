import type { SeasonView } from '@casecircle/shared/protocol/season.ts';
import { Fields } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { meetingTime, timeWords } from '../../../ui/meeting-time.ts';
import { MeetingTimeFields } from '../../../ui/meeting-time-fields.tsx';
import { FormButtons, look } from '../form-buttons.tsx';
import { Proposing } from '../proposing.tsx';
import { useProposal } from '../use-proposal.ts';

type Props = { season: SeasonView; group: string; onClose: () => void };

/** One meeting more than the rhythm gives; whoever is next presents in it. */
export function AddMeetingForm({ season, group, onClose }: Props) {
  const proposal = useProposal(group, onClose);
  const zone = season.timeZone;
  const form = useForm({
    shape: meetingTime(zone),
    start: { date: '', time: season.rhythm?.time ?? '17:30' },
    words: { ...timeWords, date: 'Choose the day.' },
    send: (when) => proposal.ask({ kind: 'add', ...when }),
  });
  return (
    <Proposing proposal={proposal} zone={zone}>
      <Fields
        onSubmit={form.submit}
        problem={form.problem}
        label="Add a meeting"
        actions={
          <FormButtons busy={form.busy} onClose={onClose}>
            {look}
          </FormButtons>
        }
      >
        <MeetingTimeFields zone={zone} values={form.values} date={form.field('date')} time={form.field('time')} />
      </Fields>
    </Proposing>
  );
}
