import type { MeetingView } from '@casecircle/shared/protocol/meetings.ts';
import type { OwnSecondReading } from '@casecircle/shared/protocol/second-reading.ts';
import { Button, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { RequestRefused } from '../../../http/problem.ts';
import { askSecondReading, ownSecondReadingQuery, takeSecondReadingBack } from '../../../http/second-readings.ts';
import type { SharedDocument } from '../../../live/shared-document.ts';
import { whenSaved } from '../../../live/when-saved.ts';
import { announce } from '../../../ui/announce.tsx';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { Problem } from '../../../ui/problem.tsx';

type Props = { view: MeetingView; draft: SharedDocument; reading: OwnSecondReading; ready: boolean };

const notSaved =
  'Your latest words are not on the server yet, so nobody was asked. They are kept here; try again once it says “Saved”.';

/** In a group that wants it: somebody who facilitates reads the case before it can be shared. */
export function SecondReadingStep({ view, draft, reading, ready }: Props) {
  const queries = useQueryClient();
  const again = { onSettled: () => queries.invalidateQueries(ownSecondReadingQuery(view.id)) };
  const standingWords = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone then.
  const stay = () => standingWords.current?.focus();
  const asking = useMutation({
    mutationFn: async () => {
      if (!(await whenSaved(draft))) throw new RequestRefused('not-saved', notSaved);
      await askSecondReading(view.id);
    },
    onSuccess: () => {
      announce('You asked for a second reading.');
      stay();
    },
    ...again,
  });
  const taking = useMutation({ mutationFn: () => takeSecondReadingBack(view.id), onSuccess: stay, ...again });
  const waits = reading.state === 'asked' && reading.current;
  return (
    <Stack gap="xs" align="flex-start">
      <Text size="sm" aria-live="polite" ref={standingWords} tabIndex={-1}>
        {standing(reading)}
      </Text>
      {reading.state === 'returned' && reading.sentence !== null && (
        <blockquote>
          <Text size="sm">{reading.sentence}</Text>
        </blockquote>
      )}
      {waits ? (
        <Button size="xs" variant="default" loading={taking.isPending} onClick={() => taking.mutate()}>
          Withdraw the request
        </Button>
      ) : (
        !isRead(reading) && (
          <ConfirmButton
            variant="filled"
            size="sm"
            color="pine"
            disabled={!ready}
            loading={asking.isPending}
            question={`Whoever facilitates ${view.group.name} can read your draft as it is now, and nobody else. What you change afterwards has to be read again.`}
            confirm="Ask now"
            onConfirm={() => asking.mutate()}
          >
            Ask for a second reading
          </ConfirmButton>
        )
      )}
      {asking.isError && <Problem>{asking.error.message}</Problem>}
      {taking.isError && <Problem>{taking.error.message}</Problem>}
    </Stack>
  );
}

/** Whether just these words were read and found ready. */
export function isRead({ state, current }: OwnSecondReading): boolean {
  return state === 'read' && current;
}

/** Whether its author gave their word for just these words when they asked. */
export function isWordGiven(reading: OwnSecondReading | undefined): boolean {
  return reading?.current === true && (reading.state === 'asked' || reading.state === 'read');
}

function standing({ state, current, reader }: OwnSecondReading): string {
  const who = reader ?? 'Somebody';
  if (state === 'returned') return `${who} gave it back to you:`;
  if (state !== null && !current)
    return 'You have changed it since, so it is yours alone again. Ask anew when you are ready.';
  if (state === 'asked')
    return 'It waits for a second reading. You can go on writing; then it has to be asked for anew.';
  if (state === 'read') return `${who} has read it. You can share it as it stands.`;
  return 'In this group a facilitator other than you reads a case before it is shared.';
}
