import type { SecondReading } from '@casecircle/shared/protocol/second-reading.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isRefused, RequestRefused } from '../../../http/problem.ts';
import { secondReadingQuery } from '../../../http/second-readings.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { AfterReading, type Answered } from './after-reading.tsx';
import { ReadAndAnswer } from './read-and-answer.tsx';

/** A case that somebody brings, read by a facilitator before the group receives it. */
export function SecondReadingPage({ caseId }: { caseId: string }) {
  const [answered, setAnswered] = useState<Answered>();
  const reading = useQuery({ ...secondReadingQuery(caseId), enabled: answered === undefined });
  return (
    <Loaded page query={reading} lines={8}>
      {(it) => <Opened reading={it} error={reading.error} answered={answered} onAnswered={setAnswered} />}
    </Loaded>
  );
}

type Props = {
  reading: SecondReading;
  error: Error | null;
  answered: Answered | undefined;
  onAnswered: (answer: Answered) => void;
};

function Opened({ reading, error, answered, onAnswered }: Props) {
  const [sentence, setSentence] = useState('');
  const [opened] = useState(reading.fingerprint);
  const { presenter, group } = reading;
  return (
    <>
      <PageHeading below={`Asked by ${presenter} in ${group.name}.`}>A second reading</PageHeading>
      {answered || isRefused(error, 'not-found') ? (
        <AfterReading
          presenter={presenter}
          answered={answered}
          ended={endedWords(error, presenter)}
          unsent={answered ? '' : sentence}
        />
      ) : (
        <ReadAndAnswer
          // Other words have a form of their own: nothing that was pressed or refused before is carried over to them.
          key={reading.fingerprint}
          reading={reading}
          isChanged={reading.fingerprint !== opened}
          sentence={sentence}
          onSentence={setSentence}
          onAnswered={onAnswered}
        />
      )}
    </>
  );
}

function endedWords(error: Error | null, presenter: string): string {
  const isChanged = error instanceof RequestRefused && error.about === 'changed';
  return isChanged
    ? error.message
    : `It is no longer asked for: ${presenter} took it back, or somebody else has answered.`;
}
