import { readPattern, weekdays } from '@casecircle/shared/domain/rotation/pattern.ts';
import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import type { SeasonView } from '@casecircle/shared/protocol/season.ts';
import { TextInput } from '@mantine/core';
import { Temporal } from 'temporal-polyfill';
import { useOfferedFormats } from '../../../http/offered-formats.ts';
import { FieldRow, Fields } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { FormatField } from '../../../ui/format-field.tsx';
import { placeOf, wallDate } from '../../../ui/when.ts';
import { WrapField } from '../../../ui/wrap-field.tsx';
import { FormButtons, look } from '../form-buttons.tsx';
import { Proposing } from '../proposing.tsx';
import { useProposal } from '../use-proposal.ts';
import { FirstDates } from './first-dates.tsx';
import { HolidayFields } from './holiday-fields.tsx';
import { PatternFields } from './pattern-fields.tsx';
import classes from './rhythm.module.css';
import { RhythmWish, rhythmStart } from './rhythm-values.ts';

type Props = { season: SeasonView; group: GroupView; onClose?: () => void };

/** When the group meets, by which method, and whose holidays it keeps. */
export function RhythmForm({ season, group, onClose }: Props) {
  const formats = useOfferedFormats(group.id);
  const proposal = useProposal(group.id, onClose);
  const form = useRhythm(season, proposal.ask);
  const { rhythm, rhythmWords, timeZone } = season;
  return (
    <Proposing proposal={proposal} zone={timeZone} stays={onClose === undefined}>
      <Fields
        onSubmit={form.submit}
        problem={form.problem}
        label="When do you meet?"
        actions={
          <FormButtons busy={form.busy} onClose={onClose}>
            {look}
          </FormButtons>
        }
      >
        {rhythm !== null && readPattern(rhythm.rule) === undefined && (
          <p className={classes.words}>
            You meet by a rule of your own: {rhythmWords}. What you choose here takes its place.
          </p>
        )}
        <PatternFields form={form} />
        <FieldRow>
          <TextInput
            label="Time"
            type="time"
            description={`On the clock of ${placeOf(timeZone)}`}
            {...form.field('time')}
          />
          <TextInput label="First day" type="date" description="Not before" {...form.field('startsOn')} />
          <TextInput label="Last day" type="date" description="Leave empty for no end" {...form.field('endsOn')} />
        </FieldRow>
        <HolidayFields form={form} />
        <FieldRow>
          <FormatField label="Your usual method" group={group.id} formats={formats} {...form.field('formatId')} />
          <WrapField {...form.field('wrap')} />
        </FieldRow>
        <FirstDates values={form.values} zone={timeZone} />
      </Fields>
    </Proposing>
  );
}

function useRhythm(season: SeasonView, send: ReturnType<typeof useProposal>['ask']) {
  const today = wallDate(season.timeZone);
  const weekday = weekdays[Temporal.PlainDate.from(today).dayOfWeek - 1] ?? 'MO';
  return useForm({
    shape: RhythmWish,
    start: rhythmStart(season, today, weekday),
    words: {
      on: 'Choose at least one day.',
      places: 'Choose at least one.',
      time: 'Write the time as 17:30.',
      startsOn: 'Choose the day from which you meet.',
      every: 'Choose how often.',
    },
    send,
  });
}

export type RhythmFormState = ReturnType<typeof useRhythm>;
