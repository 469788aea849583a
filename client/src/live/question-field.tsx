import { limits } from '@casecircle/shared/protocol/limits.ts';
import { Textarea } from '@mantine/core';
import type * as Y from 'yjs';
import { overBy } from '../ui/over-by.ts';
import classes from './question-field.module.css';
import { useSharedText } from './use-shared-text.ts';

/** From here on it helps to know how much room is left. */
const near = 80;

const usual = '…how I can stay with her when I feel like rescuing her';

type Props = { question: Y.Text; label: string; description?: string; placeholder?: string };

/** The presenter's question, in the voice of the case, with a counter that speaks up only near the end. */
export function QuestionField({ question, label, description, placeholder = usual }: Props) {
  const { value, ref, onChange } = useSharedText(question);
  const left = limits.questionCharacters - value.length;
  return (
    <div>
      <Textarea
        ref={ref}
        value={value}
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
