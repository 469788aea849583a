import type { Preparation } from '@casecircle/shared/domain/formats/format.ts';
import type { MeetingView } from '@casecircle/shared/protocol/meetings.ts';
import { Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { meetingQuery, shareCase } from '../../http/meetings.ts';
import { RequestRefused } from '../../http/problem.ts';
import type { SharedDocument } from '../../live/shared-document.ts';
import { whenSaved } from '../../live/when-saved.ts';
import { announce } from '../../ui/announce.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { Problem } from '../../ui/problem.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { preparationWords } from './preparation-words.ts';

type Props = { view: MeetingView; preparation: Preparation; draft: SharedDocument; ready: boolean };

const notSaved =
  'Your latest words are not on the server yet, so nothing was shared. They are kept here; try again once it says “Saved”.';

/** The explicit act that puts a copy of the draft on the table. */
export function ShareStep({ view, preparation, draft, ready }: Props) {
  const { shares, question } = preparationWords[preparation];
  const queries = useQueryClient();
  const sharing = useMutation({
    mutationFn: async () => {
      if (!(await whenSaved(draft))) throw new RequestRefused('not-saved', notSaved);
      await shareCase(view.id);
    },
    onSuccess: () => announce('Your case is shared with the group.'),
    onSettled: () => queries.invalidateQueries({ queryKey: meetingQuery(view.id).queryKey }),
  });
  if (!view.agreementAccepted) return <AgreementFirst view={view} />;
  return (
    <Stack gap="sm" align="flex-start">
      <ConfirmButton
        variant="filled"
        size="sm"
        color="pine"
        disabled={!ready}
        loading={sharing.isPending}
        question={`Everyone in ${view.group.name} can read ${shares} from now on, in the lobby already. You can still change them, and the group sees what you change. It cannot be made yours alone again.`}
        confirm="Share it now"
        onConfirm={() => sharing.mutate()}
      >
        Share with the group
      </ConfirmButton>
      {!ready && (
        <Text size="sm" c="dimmed">
          {question.missing}
        </Text>
      )}
      {sharing.isError && <Problem>{sharing.error.message}</Problem>}
    </Stack>
  );
}

/** The table is the group's place: whoever puts something there has accepted the group's agreement. */
function AgreementFirst({ view }: { view: MeetingView }) {
  return (
    <Text size="sm">
      Before you share, please{' '}
      <TextLink to="/meetings/$meetingId/lobby" params={{ meetingId: view.id }}>
        read and accept the group’s agreement
      </TextLink>
      . Your draft waits here.
    </Text>
  );
}
