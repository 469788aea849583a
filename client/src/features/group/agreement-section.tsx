import { missingFrom } from '@casecircle/shared/domain/agreement.ts';
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
import { AgreementVersions } from './agreement-versions.tsx';
import { mayHere } from './may-here.ts';

type Open = 'closed' | 'reading' | 'changing' | 'versions';

/** Which version holds, whether I accepted it, and the way to read, compare or change it. */
export function AgreementSection({ group }: { group: GroupView }) {
  const [open, setOpen] = useState<Open>('closed');
  const zone = useReaderZone();
  const { version, since, acceptedAt, text, covers } = group.agreement;
  const edits = mayHere(group, 'edit-agreement');
  const missing = missingFrom(group.kind, covers).length;
  const mine =
    acceptedAt === null ? 'You have not accepted it yet.' : `You accepted it on ${shortDay(acceptedAt, zone)}.`;
  const close = () => setOpen('closed');
  return (
    <Section title="Agreement" id="agreement">
      <p className={classes.state}>
        Version {version}, since {shortDay(since, zone)}. {mine}
        {edits && missing > 0 && ` ${missingWords(covers.length, missing)}`}
      </p>
      <div className={classes.steps}>
        <Button variant="default" size="xs" onClick={() => setOpen('reading')}>
          Read the agreement
        </Button>
        <Button variant="default" size="xs" onClick={() => setOpen('versions')}>
          Who accepted, what changed
        </Button>
        {edits && (
          <Button variant="default" size="xs" onClick={() => setOpen('changing')}>
            Change it
          </Button>
        )}
      </div>
      <Sheet title={`Agreement, version ${version}`} opened={open === 'reading'} onClose={close}>
        <LongText text={text} />
      </Sheet>
      <Sheet title="Who accepted, what changed" opened={open === 'versions'} onClose={close}>
        <AgreementVersions group={group} />
      </Sheet>
      <Sheet title="Change the agreement" opened={open === 'changing'} onClose={close} writing wide>
        <AgreementEditor group={group} onDone={close} />
      </Sheet>
    </Section>
  );
}

/** A hint for those who write it. */
function missingWords(ticked: number, missing: number): string {
  if (ticked === 0) return 'Its checklist is not ticked yet.';
  return missing === 1
    ? 'One point that agreements often cover is not ticked yet.'
    : `${missing} points that agreements often cover are not ticked yet.`;
}
