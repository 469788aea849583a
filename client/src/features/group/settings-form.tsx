import { GroupChange, type GroupView } from '@casecircle/shared/protocol/groups.ts';
import { Button, Checkbox, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import { changeGroup, wouldErase } from '../../http/groups.ts';
import { announce } from '../../ui/announce.tsx';
import { Fields } from '../../ui/fields.tsx';
import { useForm } from '../../ui/form.ts';
import { EraseQuestion } from './erase-question.tsx';
import { sizeHints } from './size-hints.ts';
import { useGroupRefresh } from './use-group-change.ts';

type Props = { group: GroupView; onClose: () => void };
type Change = z.output<typeof Settings>;

/** Everything about a group that can be changed later. Its kind and its clock cannot. */
export function SettingsForm({ group, onClose }: Props) {
  const refresh = useGroupRefresh();
  const [asked, setAsked] = useState<{ days: number; meetings: number }>();
  const send = async (change: Change) => {
    const erased = await erasedBy(change, group);
    if (erased && asked?.days !== erased.days) return setAsked(erased);
    await changeGroup(group.id, change);
    await refresh();
    announce('The settings are kept');
    onClose();
  };
  const form = useForm({ shape: Settings, start: startOf(group), words: settingsWords, send });
  const asks = asked !== undefined && Number(form.values.retentionDays) === asked.days;
  const actions = asks ? (
    <EraseQuestion {...asked} busy={form.busy} onKeep={() => setAsked(undefined)} />
  ) : (
    <>
      <Button type="submit" size="xs" loading={form.busy}>
        Keep this
      </Button>
      <Button variant="default" size="xs" onClick={onClose}>
        Leave it as it is
      </Button>
    </>
  );
  return (
    <Fields onSubmit={form.submit} problem={form.problem} actions={actions} label="Settings">
      <TextInput label="Name" autoComplete="off" {...form.field('name')} />
      <TextInput
        label="Link of your video call"
        description="Everybody of the group sees it in the lobby and in the room. Leave it empty if you meet in person."
        type="url"
        autoComplete="off"
        spellCheck={false}
        placeholder="https://"
        {...form.field('callLink')}
      />
      <NumberInput
        label="Length of a meeting"
        description="In minutes, from 30 to 180. Meetings that are planned already keep theirs."
        step={5}
        {...whole}
        {...form.field('meetingMinutes')}
      />
      <NumberInput
        label="People at most"
        description={`You are told when the group grows beyond; nobody is kept out. Empty: no limit. ${sizeHints[group.kind]}`}
        {...whole}
        {...form.field('capacity')}
      />
      <NumberInput
        label="Erase what was written after"
        description="In days after the meeting, from 1 to 3650. Empty: nothing is ever erased. That the meeting was, and who was there, always stays."
        {...whole}
        {...form.field('retentionDays')}
      />
      <Checkbox
        label="Somebody else reads each case before it is shared"
        description="A facilitator other than its author, who sees the draft only when its author asks. Where there is nobody else, the author’s word is enough."
        checked={form.values.secondReader}
        onChange={(event) => form.set('secondReader', event.currentTarget.checked)}
      />
    </Fields>
  );
}

const whole = { allowDecimal: false, allowNegative: false } as const;

/** What a shorter time would erase at once; undefined where nothing would be. */
async function erasedBy({ retentionDays: days }: Change, group: GroupView) {
  const isShorter = days !== null && (group.retentionDays === null || days < group.retentionDays);
  if (!isShorter) return undefined;
  const meetings = await wouldErase(group.id, days);
  return meetings === 0 ? undefined : { days, meetings };
}

function startOf({ name, callLink, meetingMinutes, capacity, retentionDays, secondReader }: GroupView) {
  return {
    name,
    callLink: callLink ?? '',
    meetingMinutes: meetingMinutes as number | string,
    capacity: (capacity ?? '') as number | string,
    retentionDays: (retentionDays ?? '') as number | string,
    secondReader,
  };
}

const settingsWords = {
  name: 'Give the group a name, at most 80 characters.',
  callLink: 'Paste the link as it begins with https://, without a user name or password before the host.',
  meetingMinutes: 'A meeting lasts between 30 and 180 minutes.',
  capacity: 'Choose a number from 2 to 30, or leave it empty.',
  retentionDays: 'Choose a number of days from 1 to 3650, or leave it empty.',
  secondReader: 'Tick it or leave it.',
};

const { name, callLink, meetingMinutes, capacity, retentionDays } = GroupChange.shape;
const nothing = z
  .string()
  .trim()
  .length(0)
  .transform(() => null);
const Settings = z.object({
  name: name.unwrap(),
  callLink: z.union([nothing, callLink.unwrap().unwrap()]),
  meetingMinutes: meetingMinutes.unwrap(),
  capacity: z.union([nothing, capacity.unwrap().unwrap()]),
  retentionDays: z.union([nothing, retentionDays.unwrap().unwrap()]),
  secondReader: z.boolean(),
});
