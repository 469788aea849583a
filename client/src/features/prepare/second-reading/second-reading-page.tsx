import { IconEye } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isRefused, RequestRefused } from '../../../http/problem.ts';
import { secondReadingQuery } from '../../../http/second-readings.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { AfterReading, type Answered } from './after-reading.tsx';
import { AnswerForm } from './answer-form.tsx';
import { CaseToRead } from './case-to-read.tsx';
import classes from './second-reading.module.css';
import { SettledWords } from './settled-words.tsx';

/** A case that somebody brings, read by a facilitator before the group receives it. */
export function SecondReadingPage({ caseId }: { caseId: string }) {
  const [answered, setAnswered] = useState<Answered>();
  const [sentence, setSentence] = useState('');
  const reading = useQuery({ ...secondReadingQuery(caseId), enabled: answered === undefined });
  return (
    <Loaded page query={reading} lines={8}>
      {(it) => (
        <>
          <PageHeading below={`Asked by ${it.presenter} in ${it.group.name}.`}>A second reading</PageHeading>
          {answered || isRefused(reading.error, 'not-found') ? (
            <AfterReading
              presenter={it.presenter}
              answered={answered}
              ended={endedWords(reading.error, it.presenter)}
              unsent={answered ? '' : sentence}
            />
          ) : (
            <>
              <p className={classes.readers}>
                <IconEye size={18} aria-hidden="true" />
                <span>
                  Only facilitators of {it.group.name} can read this now. Could anybody recognise the people in it? Read
                  it as a stranger would, and as somebody who lives nearby.
                </span>
              </p>
              <div className={classes.columns}>
                <CaseToRead reading={it} />
                <aside className={classes.side} aria-label="Your answer">
                  <SettledWords settled={it.settled} />
                  <AnswerForm
                    caseId={caseId}
                    presenter={it.presenter}
                    sentence={sentence}
                    onSentence={setSentence}
                    onAnswered={setAnswered}
                  />
                </aside>
              </div>
            </>
          )}
        </>
      )}
    </Loaded>
  );
}

function endedWords(error: Error | null, presenter: string): string {
  const isChanged = error instanceof RequestRefused && error.about === 'changed';
  return isChanged
    ? error.message
    : `It is no longer asked for: ${presenter} took it back, or somebody else has answered.`;
}
