import {
  type SecondReading,
  type SecondReadingAnswer,
  sentenceCharacters,
} from '@casecircle/shared/protocol/second-reading.ts';
import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { homeQuery } from '../../../http/home.ts';
import { isRefused, RequestRefused } from '../../../http/problem.ts';
import { answerSecondReading, secondReadingQuery, waitingReadingsQuery } from '../../../http/second-readings.ts';
import { announce } from '../../../ui/announce.tsx';
import { Problem } from '../../../ui/problem.tsx';
import type { Answered } from './after-reading.tsx';

type Props = {
  reading: SecondReading;
  sentence: string;
  onSentence: (sentence: string) => void;
  onAnswered: (answer: Answered) => void;
};

/** Ready to share, or back to its author with a sentence: about the words that are shown. The first answer counts. */
export function AnswerForm({ reading: { caseId, presenter, fingerprint }, sentence, onSentence, onAnswered }: Props) {
  const queries = useQueryClient();
  const answering = useMutation({
    mutationFn: (answer: SecondReadingAnswer) => answerSecondReading(caseId, answer),
    onSuccess: (_, { answer }) => {
      announce('Your answer is with its author.');
      void queries.invalidateQueries(homeQuery);
      void queries.invalidateQueries({ ...waitingReadingsQuery, exact: true });
      onAnswered(answer);
    },
    onError: (error) => {
      // It may not be read any more, or reads otherwise now: the page finds out, and takes these words away.
      if (error instanceof RequestRefused) void queries.invalidateQueries(secondReadingQuery(caseId));
    },
  });
  const { error } = answering;
  return (
    <Stack gap="md">
      <Button
        color="pine"
        loading={answering.isPending}
        onClick={() => answering.mutate({ answer: 'read', fingerprint })}
      >
        I have read it; it can be shared
      </Button>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (sentence.trim() === '') return;
          answering.mutate({ answer: 'returned', fingerprint, sentence: sentence.trim() });
        }}
      >
        <Textarea
          label={`Or give it back to ${presenter}`}
          description="What should they look at again? Only they receive it. Better not to repeat a name here."
          autosize
          minRows={2}
          maxLength={sentenceCharacters}
          value={sentence}
          onChange={(event) => onSentence(event.currentTarget.value)}
        />
        <Group mt="xs">
          <Button type="submit" variant="default" disabled={sentence.trim() === ''} loading={answering.isPending}>
            Give it back
          </Button>
        </Group>
      </form>
      {error && !isRefused(error, 'not-found') && <Problem>{error.message}</Problem>}
    </Stack>
  );
}
