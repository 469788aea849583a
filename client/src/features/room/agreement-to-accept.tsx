import type { MeetingView } from '@casecircle/shared/protocol/meetings.ts';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { acceptAgreement, groupQuery } from '../../http/groups.ts';
import { meetingQuery } from '../../http/meetings.ts';
import { Card } from '../../ui/card.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { LongText } from '../../ui/long-text.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Section } from '../../ui/section.tsx';
import classes from './agreement-to-accept.module.css';

/** The group's agreement, which everybody accepts before they go in. A newer version is shown as soon as there is one. */
export function AgreementToAccept({ view }: { view: MeetingView }) {
  const group = useQuery({ ...groupQuery(view.group.id), refetchOnMount: 'always' });
  const queries = useQueryClient();
  const refresh = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: groupQuery(view.group.id).queryKey }),
      queries.invalidateQueries({ queryKey: meetingQuery(view.id).queryKey }),
    ]);
  const accepting = useMutation({
    mutationFn: (version: number) => acceptAgreement(view.group.id, version),
    onSettled: refresh,
  });
  return (
    <Section title="Before you go in">
      <p className={classes.why}>
        This is what {view.group.name} has agreed on. Everyone who enters the room has accepted it.
      </p>
      <Loaded query={group} lines={6}>
        {({ agreement }) => (
          <>
            <Card>
              <LongText text={agreement.text} />
            </Card>
            {accepting.isError && <Problem>{accepting.error.message}</Problem>}
            <Button mt="md" loading={accepting.isPending} onClick={() => accepting.mutate(agreement.version)}>
              I accept this agreement
            </Button>
          </>
        )}
      </Loaded>
    </Section>
  );
}
