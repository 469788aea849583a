import type { Preparation } from '@casecircle/shared/domain/formats/format.ts';
import type { MeetingView } from '@casecircle/shared/protocol/meetings.ts';
import { Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { meetingQuery, shareCase } from '../../http/meetings.ts';
import { RequestRefused } from '../../http/problem.ts';
import { ownSecondReadingQuery } from '../../http/second-readings.ts';
import type { SharedDocument } from '../../live/shared-document.ts';
import { whenSaved } from '../../live/when-saved.ts';
import { announce } from '../../ui/announce.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { Problem } from '../../ui/problem.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { Attestation, useAttestation } from './attestation.tsx';
import { openWords } from './coach/panel-words.ts';
import type { CaseCoach } from './coach/use-case-coach.ts';
import { preparationWords } from './preparation-words.ts';
import { isRead, isWordGiven, SecondReadingStep } from './second-reading/second-reading-step.tsx';

type Props = { view: MeetingView; preparation: Preparation; draft: SharedDocument; ready: boolean; coach: CaseCoach };

const notSaved =
  'Your latest words are not on the server yet, so nothing was shared. They are kept here; try again once it says “Saved”.';

/** The explicit act that puts a copy of the draft on the table. */
export function ShareStep({ view, preparation, draft, ready: hasQuestion, coach }: Props) {
  const { shares, question } = preparationWords[preparation];
  const queries = useQueryClient();
  const { data: reading } = useQuery(ownSecondReadingQuery(view.id));
  const attestation = useAttestation(coach, isWordGiven(reading));
  const open = hasQuestion ? hindranceOf(coach) : question.missing;
  const hindrance = open ?? (attestation.given ? undefined : 'Say first that you have read it as a stranger would.');
  const sharing = useMutation({
    mutationFn: async () => {
      if (!(await whenSaved(draft))) throw new RequestRefused('not-saved', notSaved);
      await shareCase(view.id);
    },
    onSuccess: () => announce('Your case is shared with the group.'),
    onSettled: () => queries.invalidateQueries({ queryKey: meetingQuery(view.id).queryKey }),
  });
  if (!view.agreementAccepted) return <AgreementFirst view={view} />;
  const ready = hindrance === undefined;
  const waits = reading?.needed === true && !isRead(reading);
  return (
    <Stack gap="sm" align="flex-start">
      <Attestation {...attestation} />
      {reading?.needed && <SecondReadingStep view={view} draft={draft} reading={reading} ready={ready} />}
      {!waits && (
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
      )}
      {hindrance !== undefined && <Hindrance words={hindrance} />}
      {sharing.isError && <Problem>{sharing.error.message}</Problem>}
    </Stack>
  );
}

function Hindrance({ words }: { words: string }) {
  return (
    <Text size="sm" c="dimmed">
      {words}
    </Text>
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

/** What still keeps the case from being shared, in a sentence; undefined when nothing does. */
function hindranceOf({ read, items }: CaseCoach): string | undefined {
  if (read.failed)
    return 'The coach could not read your words, so they cannot be shared yet. They are kept; load the page again.';
  if (!read.checked) return 'The coach is reading…';
  const open = openWords(items);
  return open && `The coach still asks: ${open}. Change the words, or say that they are not identifying.`;
}
