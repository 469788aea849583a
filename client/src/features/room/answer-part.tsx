import { type AnswerValue, type Entry, writeAnswer } from '@casecircle/shared/document/entries.ts';
import { entryName, ownedKey } from '@casecircle/shared/document/roots.ts';
import { Button } from '@mantine/core';
import classes from './answer-part.module.css';
import { changedAnswer } from './changed-answer.ts';
import { FlagNote } from './flag-note.tsx';
import { useRoom } from './room-context.ts';
import { useCaseOf } from './use-case-of.ts';
import { useDraft } from './use-draft.ts';
import { WordsForm } from './words-form.tsx';

type Props = { entry: Entry; answer: AnswerValue | undefined };

/** The presenter's answer below an entry; while the phase opens answers, the presenter writes it right there. */
export function AnswerPart({ entry, answer }: Props) {
  const { may, table, me } = useRoom();
  const { presents, presenter, presenterName } = useCaseOf(entry);
  const form = useDraft(answerPlace(entry));
  const text = answer?.text ?? '';
  const mayAnswer = presents && may('answers');
  if (form.draft && (mayAnswer || form.changed)) {
    const save = (words: string) => writeAnswer(table.document, me.id, entry, changedAnswer(answer, { text: words }));
    return (
      <div className={classes.answer}>
        <WordsForm
          form={form}
          label={`Your answer to: ${entry.text.slice(0, 60)}`}
          placeholder="“I don’t know” is an answer."
          save="Answer"
          onSave={save}
          closed={mayAnswer ? undefined : { why: 'Answers are closed now.', kind: 'reflection' }}
        />
      </div>
    );
  }
  if (text === '' && !mayAnswer) return null;
  return (
    <div className={classes.answer} data-said={text !== '' || undefined}>
      {text !== '' && (
        <p className={classes.words}>
          <span className={classes.who}>{presents ? 'You' : presenterName}: </span>
          {text}
        </p>
      )}
      <FlagNote place={{ root: 'answers', key: ownedKey(presenter, entryName(entry)) }} />
      {mayAnswer && (
        <Button variant="subtle" size="compact-xs" onClick={() => form.open(text)}>
          {text === '' ? 'Answer' : 'Change the answer'}
        </Button>
      )}
    </div>
  );
}

/** Where an answer to this entry is being written. */
export function answerPlace(entry: Entry): string {
  return `answer ${entryName(entry)}`;
}
