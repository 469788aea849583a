import type { Preparation } from '@casecircle/shared/domain/formats/format.ts';
import type { ComponentProps } from 'react';
import type * as Y from 'yjs';
import { QuestionField } from '../../live/question-field.tsx';
import { RichTextEditor } from '../../live/rich-text-editor.tsx';
import { BringIn } from './bring-in/bring-in.tsx';
import type { CaseCoach } from './coach/use-case-coach.ts';
import { preparationWords } from './preparation-words.ts';
import classes from './prepare.module.css';

type Props = {
  preparation: Preparation;
  question: Y.Text;
  notes: Y.XmlFragment;
  coach: CaseCoach;
} & Pick<ComponentProps<typeof RichTextEditor>, 'together'>;

/** What the presenter writes, as the method of the case asks for it. */
export function CaseFields({ preparation, question, notes, coach, together }: Props) {
  const words = preparationWords[preparation];
  const { label, description, placeholder } = words.question;
  const editor = words.notes && (
    <RichTextEditor
      fragment={notes}
      label={words.notes.label}
      placeholder={words.notes.placeholder}
      voice="case"
      coach={coach}
      {...(together ? { together } : {})}
    />
  );
  return (
    <>
      {words.guidance && (
        <section className={classes.guidance} aria-label={words.guidance.title}>
          <h2>{words.guidance.title}</h2>
          <p>{words.guidance.words}</p>
        </section>
      )}
      <QuestionField
        question={question}
        label={label}
        description={description}
        placeholder={placeholder}
        marked={coach.marked}
        area={coach.area}
      />
      {words.notes && (
        <div>
          <p className={classes.label}>{words.notes.label}</p>
          <p className={classes.hint}>{words.notes.hint}</p>
          {/* Into a draft alone: what is already shared goes to everybody with each word. */}
          {together ? (
            editor
          ) : (
            <BringIn editor={coach.text.editor} draft={coach.read.blocks}>
              {editor}
            </BringIn>
          )}
        </div>
      )}
    </>
  );
}
