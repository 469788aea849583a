import { limits } from '@casecircle/shared/protocol/limits.ts';
import type { RefObject } from 'react';
import type * as Y from 'yjs';
import { type Mark, MarkedTextarea } from '../ui/marked-textarea.tsx';
import { overBy } from '../ui/over-by.ts';
import classes from './question-field.module.css';
import { useSharedText } from './use-shared-text.ts';

/** From here on it helps to know how much room is left. */
const near = 80;

const usual = '…how I can stay with her when I feel like rescuing her';

/** What the coach underlines, and in which words: in others it would stand at the wrong place. */
export type Marked = { words: string; marks: readonly Mark[] };

const none: readonly Mark[] = [];

type Props = {
  question: Y.Text;
  label: string;
  description?: string;
  placeholder?: string;
  marked?: Marked;
  area?: RefObject<HTMLTextAreaElement | null>;
};

/** The presenter's question, in the voice of the case, with a counter that speaks up only near the end. */
export function QuestionField({ question, label, description, placeholder = usual, marked, area }: Props) {
  const { value, ref, onChange } = useSharedText(question, area);
  const left = limits.questionCharacters - value.length;
  return (
    <div>
      <MarkedTextarea
        ref={ref}
        value={value}
        marks={marked?.words === value ? marked.marks : none}
        onChange={onChange}
        label={label}
        description={description}
        placeholder={placeholder}
        error={overBy(value, limits.questionCharacters)}
        autosize
        minRows={2}
        classNames={{ input: classes.question ?? '' }}
      />
      {left <= near && left >= 0 && (
        <p className={classes.counter}>{left === 1 ? '1 character left' : `${left} characters left`}</p>
      )}
    </div>
  );
}
