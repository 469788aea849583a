import { type AnswerValue, type Entry, writeAnswer } from '@casecircle/shared/document/entries.ts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import classes from './answer-part.module.css';
import { useRoom } from './room-context.ts';
import { WordsForm } from './words-form.tsx';

type Props = { entry: Entry; answer: AnswerValue | undefined };

/** The presenter's answer below an entry; while the phase opens answers, the presenter writes it right there. */
export function AnswerPart({ entry, answer }: Props) {
  const { may, table, me, presents, view } = useRoom();
  const [writing, setWriting] = useState(false);
  const text = answer?.text ?? '';
  const mayAnswer = presents && may('answers');
  if (writing && mayAnswer) {
    const save = (words: string) => {
      writeAnswer(table.document, me.id, entry, { ...withMark(answer), text: words });
      setWriting(false);
    };
    return (
      <div className={classes.answer}>
        <WordsForm
          label={`Your answer to: ${entry.text.slice(0, 60)}`}
          placeholder="“I don’t know” is an answer."
          before={text}
          save="Answer"
          onSave={save}
          onCancel={() => setWriting(false)}
        />
      </div>
    );
  }
  if (text === '' && !mayAnswer) return null;
  return (
    <div className={classes.answer} data-said={text !== '' || undefined}>
      {text !== '' && (
        <p className={classes.words}>
          <span className={classes.who}>{presents ? 'You' : view.presenter.name}: </span>
          {text}
        </p>
      )}
      {mayAnswer && (
        <Button variant="subtle" size="compact-xs" onClick={() => setWriting(true)}>
          {text === '' ? 'Answer' : 'Change the answer'}
        </Button>
      )}
    </div>
  );
}

function withMark(answer: AnswerValue | undefined): Pick<AnswerValue, 'mark'> {
  return answer?.mark === undefined ? {} : { mark: answer.mark };
}
