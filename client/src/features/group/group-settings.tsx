import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import { Anchor } from '@mantine/core';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Section } from '../../ui/section.tsx';
import { PutAway } from './archive-group.tsx';
import classes from './group-settings.module.css';
import { mayHere } from './may-here.ts';
import { SettingsForm } from './settings-form.tsx';

/** What the group has decided about itself; facilitators change it. */
export function GroupSettings({ group }: { group: GroupView }) {
  return (
    <Section title="Settings" id="settings">
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
        {group.capacity !== null && (
          <>
            <dt>Size</dt>
            <dd>{group.capacity} people</dd>
          </>
        )}
        <dt>Words</dt>
        <dd>
          {group.retentionDays === null
            ? 'What is written in meetings is kept, and never erased by itself.'
            : `What is written in a meeting is erased ${days(group.retentionDays)} after it.`}
        </dd>
        {group.secondReader && (
          <>
            <dt>Cases</dt>
            <dd>A facilitator other than its author reads each before it is shared.</dd>
          </>
        )}
      </dl>
      {mayHere(group, 'change-group') && (
        <Disclosure label="Change the settings" variant="default" size="xs">
          {(close) => <SettingsForm group={group} onClose={close} />}
        </Disclosure>
      )}
      <PutAway group={group} />
    </Section>
  );
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}
