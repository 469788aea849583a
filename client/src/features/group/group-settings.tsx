import { mayInGroup } from '@casecircle/shared/domain/policy.ts';
import { GroupChange, type GroupView } from '@casecircle/shared/protocol/groups.ts';
import { Anchor, Button, NumberInput, TextInput } from '@mantine/core';
import { z } from 'zod';
import { changeGroup } from '../../http/groups.ts';
import { announce } from '../../ui/announce.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Fields } from '../../ui/fields.tsx';
import { useForm } from '../../ui/form.ts';
import { Section } from '../../ui/section.tsx';
import classes from './group-settings.module.css';
import { useGroupRefresh } from './use-group-change.ts';

/** Where the group talks and how long its meetings last; facilitators change both. */
export function GroupSettings({ group }: { group: GroupView }) {
  return (
    <Section title="Call and length">
      <dl className={classes.facts}>
        <dt>Call</dt>
        <dd>
          {group.callLink === null ? (
            'No link: you meet in a room, or talk about it elsewhere.'
          ) : (
            <Anchor href={group.callLink} target="_blank" rel="noopener noreferrer" className={classes.link}>
              {new URL(group.callLink).host}
            </Anchor>
          )}
        </dd>
        <dt>Length</dt>
        <dd>{group.meetingMinutes} minutes</dd>
      </dl>
      {mayInGroup(group.role, 'change-group') && (
        <Disclosure label="Change call or length" variant="default" size="xs">
          {(close) => <SettingsForm group={group} onClose={close} />}
        </Disclosure>
      )}
    </Section>
  );
}

function SettingsForm({ group, onClose }: { group: GroupView; onClose: () => void }) {
  const refresh = useGroupRefresh();
  const form = useForm({
    shape: Settings,
    start: { callLink: group.callLink ?? '', meetingMinutes: group.meetingMinutes as number | string },
    words: {
      callLink: 'Paste the link as it begins with https://, without a user name or password before the host.',
      meetingMinutes: 'A meeting lasts between 30 and 180 minutes.',
    },
    send: async (change) => {
      await changeGroup(group.id, change);
      await refresh();
      announce('The settings are kept');
      onClose();
    },
  });
  const actions = (
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
    <Fields onSubmit={form.submit} problem={form.problem} actions={actions} label="Call and length">
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
        allowDecimal={false}
        allowNegative={false}
        {...form.field('meetingMinutes')}
      />
    </Fields>
  );
}

const { callLink, meetingMinutes } = GroupChange.shape;
const noLink = z
  .string()
  .trim()
  .length(0)
  .transform(() => null);
const Settings = z.object({
  callLink: z.union([noLink, callLink.unwrap()]),
  meetingMinutes: meetingMinutes.unwrap(),
});
