import { type SecondReadingAnswer, sentenceCharacters } from '@casecircle/shared/protocol/second-reading.ts';
import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { homeQuery } from '../../../http/home.ts';
import { answerSecondReading, waitingReadingsQuery } from '../../../http/second-readings.ts';
import { announce } from '../../../ui/announce.tsx';
import { Problem } from '../../../ui/problem.tsx';
import { TextLink } from '../../../ui/text-link.tsx';

type Props = { caseId: string; presenter: string };

/** Ready to share, or back to its author with a sentence. The first answer counts. */
export function AnswerForm({ caseId, presenter }: Props) {
  const queries = useQueryClient();
  const [sentence, setSentence] = useState('');
  const answering = useMutation({
    mutationFn: (answer: SecondReadingAnswer) => answerSecondReading(caseId, answer),
    onSuccess: () => {
      announce('Your answer is with its author.');
      void queries.invalidateQueries(homeQuery);
      void queries.invalidateQueries(waitingReadingsQuery);
    },
  });
  if (answering.isSuccess)
    return (
      <p role="status">
        {answering.variables.answer === 'read' ? `${presenter} can share it now.` : `It is back with ${presenter}.`}{' '}
        <TextLink to="/">Go home</TextLink>
      </p>
    );
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
          onChange={(event) => setSentence(event.currentTarget.value)}
        />
        <Group mt="xs">
          <Button type="submit" variant="default" disabled={sentence.trim() === ''} loading={answering.isPending}>
            Give it back
          </Button>
        </Group>
      </form>
      {answering.isError && <Problem>{answering.error.message}</Problem>}
    </Stack>
  );
}
