import { mayInGroup } from '@casecircle/shared/domain/policy.ts';
import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { LongText } from '../../ui/long-text.tsx';
import { useReaderZone } from '../../ui/reader-zone.ts';
import { Section } from '../../ui/section.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { shortDay } from '../../ui/when.ts';
import classes from './agreement.module.css';
import { AgreementEditor } from './agreement-editor.tsx';

type Open = 'closed' | 'reading' | 'changing';

/** Which version holds, whether I accepted it, and the way to read or change it. */
export function AgreementSection({ group }: { group: GroupView }) {
  const [open, setOpen] = useState<Open>('closed');
  const zone = useReaderZone();
  const { version, since, acceptedAt, text } = group.agreement;
  const mine =
    acceptedAt === null ? 'You have not accepted it yet.' : `You accepted it on ${shortDay(acceptedAt, zone)}.`;
  const close = () => setOpen('closed');
  return (
    <Section title="Agreement">
      <p className={classes.state}>
        Version {version}, since {shortDay(since, zone)}. {mine}
      </p>
      <Button.Group>
        <Button variant="default" size="xs" onClick={() => setOpen('reading')}>
          Read the agreement
        </Button>
        {mayInGroup(group.role, 'edit-agreement') && (
          <Button variant="default" size="xs" onClick={() => setOpen('changing')}>
            Change it
          </Button>
        )}
      </Button.Group>
      <Sheet title={`Agreement, version ${version}`} opened={open === 'reading'} onClose={close}>
        <LongText text={text} />
      </Sheet>
      <Sheet title="Change the agreement" opened={open === 'changing'} onClose={close} writing>
        <AgreementEditor group={group} onDone={close} />
      </Sheet>
    </Section>
  );
}
