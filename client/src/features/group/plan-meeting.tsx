import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import { NewMeeting } from '@casecircle/shared/protocol/meetings.ts';
import { Button, Select } from '@mantine/core';
import { planMeeting } from '../../http/meetings.ts';
import { useOfferedFormats } from '../../http/offered-formats.ts';
import { RequestRefused } from '../../http/problem.ts';
import { announce } from '../../ui/announce.tsx';
import { FieldRow, Fields } from '../../ui/fields.tsx';
import { useForm } from '../../ui/form.ts';
import { FormatField } from '../../ui/format-field.tsx';
import { meetingTime, timeWords } from '../../ui/meeting-time.ts';
import { MeetingTimeFields } from '../../ui/meeting-time-fields.tsx';
import { wallDate } from '../../ui/when.ts';
import { WrapField } from '../../ui/wrap-field.tsx';
import { MoreCases } from './more-cases.tsx';
import { PhasePicture } from './phase-picture.tsx';
import { type CaseWish, partsOf, presentersFor, whyNot } from './plan-cases.ts';
import { useGroupRefresh } from './use-group-change.ts';

type Props = { group: GroupView; onClose: () => void };

/** Plans a meeting: when, who brings which case by which format, and what stands around them. */
export function PlanMeeting({ group, onClose }: Props) {
  const formats = useOfferedFormats(group.id);
  const form = usePlan(group, (formatIds, wrap) => partsOf(formatIds, wrap, formats), onClose);
  const { presenter, formatId, more, wrap } = form.values;
  const parts = partsOf([formatId, ...more.map((wish) => wish.formatId)], wrap, formats);
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
          data={presentersFor(
            group,
            more.map((wish) => wish.presenter),
          )}
          allowDeselect={false}
          {...form.field('presenter')}
        />
        <FormatField label="Format" group={group.id} formats={formats} {...form.field('formatId')} />
      </FieldRow>
      <MoreCases
        group={group}
        formats={formats}
        first={{ presenter, formatId }}
        cases={more}
        onChange={(next) => form.set('more', next)}
        error={form.field('more').error}
      />
      <WrapField {...form.field('wrap')} />
      <PhasePicture
        parts={parts}
        minutes={group.meetingMinutes}
        label={`The phases, fitted to ${group.meetingMinutes} minutes`}
      />
    </Fields>
  );
}

type PartsFor = (formatIds: readonly string[], wrap: string) => ReturnType<typeof partsOf>;

function usePlan(group: GroupView, partsFor: PartsFor, onDone: () => void) {
  const refresh = useGroupRefresh();
  return useForm({
    shape: meetingTime(group.timeZone).and(NewMeeting.omit({ date: true, time: true })),
    start: {
      date: wallDate(group.timeZone, 7),
      time: '17:30',
      presenter: null as string | null,
      formatId: 'structured-group-supervision',
      more: [] as CaseWish[],
      wrap: 'none',
    },
    words: { ...timeWords, presenter: 'Choose who brings a case.', more: 'Choose who brings this case.' },
    send: async (wish) => {
      const formatIds = [wish.formatId, ...wish.more.map(({ formatId }) => formatId)];
      const why = whyNot(partsFor(formatIds, wish.wrap), group.meetingMinutes);
      if (why !== undefined) throw new RequestRefused('malformed', why, 'formatId');
      await planMeeting(group.id, wish);
      await refresh();
      announce('The meeting is planned');
      onDone();
    },
  });
}
