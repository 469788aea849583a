import { type SecondReadingAnswer, sentenceCharacters } from '@casecircle/shared/protocol/second-reading.ts';
import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { homeQuery } from '../../../http/home.ts';
import { isRefused } from '../../../http/problem.ts';
import { answerSecondReading, secondReadingQuery, waitingReadingsQuery } from '../../../http/second-readings.ts';
import { announce } from '../../../ui/announce.tsx';
import { Problem } from '../../../ui/problem.tsx';
import type { Answered } from './after-reading.tsx';

type Props = {
  caseId: string;
  presenter: string;
  sentence: string;
  onSentence: (sentence: string) => void;
  onAnswered: (answer: Answered) => void;
};

/** Ready to share, or back to its author with a sentence. The first answer counts. */
export function AnswerForm({ caseId, presenter, sentence, onSentence, onAnswered }: Props) {
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
      // It may not be read any more: the page finds out why, and takes the words away.
      if (isRefused(error, 'not-found')) void queries.invalidateQueries(secondReadingQuery(caseId));
    },
  });
  const { error } = answering;
  return (
    <Stack gap="md">
      <Button color="pine" loading={answering.isPending} onClick={() => answering.mutate({ answer: 'read' })}>
        I have read it; it can be shared
      </Button>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (sentence.trim() !== '') answering.mutate({ answer: 'returned', sentence: sentence.trim() });
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
