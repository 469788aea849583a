import type { SecondReading } from '@casecircle/shared/protocol/second-reading.ts';
import { IconEye } from '@tabler/icons-react';
import type { Answered } from './after-reading.tsx';
import { AnswerForm } from './answer-form.tsx';
import { CaseToRead } from './case-to-read.tsx';
import { ReadAnew } from './read-anew.tsx';
import classes from './second-reading.module.css';
import { SettledWords } from './settled-words.tsx';

type Props = {
  reading: SecondReading;
  /** Whether these are other words than those that were opened. */
  isChanged: boolean;
  sentence: string;
  onSentence: (sentence: string) => void;
  onAnswered: (answer: Answered) => void;
};

/** The words as they are asked about now, and what a reader can say of them. */
export function ReadAndAnswer({ reading, isChanged, ...answer }: Props) {
  return (
    <>
      {isChanged && <ReadAnew presenter={reading.presenter} />}
      <p className={classes.readers}>
        <IconEye size={18} aria-hidden="true" />
        <span>
          Only facilitators of {reading.group.name} can read this now. Could anybody recognise the people in it? Read it
          as a stranger would, and as somebody who lives nearby.
        </span>
      </p>
      <div className={classes.columns}>
        <CaseToRead reading={reading} />
        <aside className={classes.side} aria-label="Your answer">
          <SettledWords settled={reading.settled} />
          <AnswerForm reading={reading} {...answer} />
        </aside>
      </div>
    </>
  );
}
