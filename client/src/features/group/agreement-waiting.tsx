import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import { Button } from '@mantine/core';
import { acceptAgreement } from '../../http/groups.ts';
import { Card } from '../../ui/card.tsx';
import { LongText } from '../../ui/long-text.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { Section } from '../../ui/section.tsx';
import classes from './agreement.module.css';
import { useGroupChange } from './use-group-change.ts';

/** The current agreement for somebody who has not accepted it: to read, and one button below the last line. */
export function AgreementWaiting({ group }: { group: GroupView }) {
  const { version, text } = group.agreement;
  const accept = useGroupChange(() => acceptAgreement(group.id, version), 'Agreement accepted');
  return (
    <div className={classes.waiting}>
      <Section title={version === 1 ? 'Please read the agreement' : 'The agreement has changed'}>
        <Card tone="accent">
          <p className={classes.why}>
            {version === 1
              ? 'Everybody in this group accepts it before entering a meeting.'
              : `This is version ${version}. Everybody accepts it anew before entering the next meeting.`}
          </p>
          <LongText text={text} />
          <div className={classes.accept}>
            <RefusalNote error={accept.error} />
            <Button loading={accept.isPending} onClick={() => accept.mutate(undefined)}>
              I accept this agreement
            </Button>
          </div>
        </Card>
      </Section>
    </div>
  );
}
