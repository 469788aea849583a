import type { MeetingLine } from '@casecircle/shared/protocol/meetings.ts';
import { Group } from '@mantine/core';
import { cancelMeeting } from '../../http/meetings.ts';
import { Card } from '../../ui/card.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { MoveMeeting } from './move-meeting.tsx';
import { useGroupChange } from './use-group-change.ts';

type Props = { meeting: MeetingLine; day: string };

/** Moving and cancelling, while a meeting is only planned. */
export function ChangeMeeting({ meeting, day }: Props) {
  const cancel = useGroupChange(() => cancelMeeting(meeting.id), 'The meeting is cancelled');
  return (
    <>
      <Group gap={4} ml={-8}>
        <Disclosure
          label="Move"
          about={day}
          variant="subtle"
          color="gray"
          size="compact-sm"
          beside={
            <ConfirmButton
              size="compact-sm"
              question="The meeting is taken off everybody’s list. The presenter’s draft goes with it."
              confirm="Cancel the meeting"
              loading={cancel.isPending}
              onConfirm={() => cancel.mutate(undefined)}
              aria-label={`Cancel the meeting of ${day}`}
            >
              Cancel the meeting
            </ConfirmButton>
          }
        >
          {(close) => (
            <Card>
              <MoveMeeting meeting={meeting} onClose={close} />
            </Card>
          )}
        </Disclosure>
      </Group>
      <RefusalNote error={cancel.error} />
    </>
  );
}
