import { usualRetentionDays } from '@casecircle/shared/protocol/groups.ts';
import { Beside } from '../../ui/beside.tsx';
import { Card } from '../../ui/card.tsx';
import { Columns } from '../../ui/columns.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Section } from '../../ui/section.tsx';
import { NewGroupForm } from './new-group-form.tsx';

/** Founding a circle. Whoever does it becomes its first facilitator. */
export function NewGroupPage() {
  return (
    <>
      <PageHeading below="You will be its facilitator: you plan meetings, invite people and look after the agreement. You can share that role later.">
        New group
      </PageHeading>
      <Columns beside={<WhatComesNext />}>
        <Card>
          <NewGroupForm />
        </Card>
      </Columns>
    </>
  );
}

function WhatComesNext() {
  return (
    <Section title="What comes next">
      <Beside>
        <ol>
          <li>You invite the others by a link, one for each or one for all.</li>
          <li>Everybody reads and accepts the agreement, you too.</li>
          <li>You set the rhythm once: the season says who brings a case when, and why.</li>
          <li>The presenter prepares in a draft that nobody else can read.</li>
          <li>
            What is written in a meeting is erased {usualRetentionDays} days after it, unless you choose otherwise in
            the settings.
          </li>
        </ol>
      </Beside>
    </Section>
  );
}
