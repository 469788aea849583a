import { type Item, putInto } from '@casecircle/shared/coach/places.ts';
import { writeDecision } from '@casecircle/shared/document/coach-words.ts';
import type { TextareaProps } from '@mantine/core';
import type { Ref } from 'react';
import { CoachNote } from '../../coach/coach-note.tsx';
import { useCoachWords } from '../../coach/use-coach.ts';
import { useTextCoach } from '../../coach/use-text-coach.ts';
import { MarkedTextarea } from '../../ui/marked-textarea.tsx';
import { useRoom } from './room-context.ts';

type Props = Omit<TextareaProps, 'onChange' | 'value'> & {
  value: string;
  onWrite: (words: string) => void;
  ref?: Ref<HTMLTextAreaElement>;
};

/** A field of the room in which the coach reads along. What one decides about its words stays in one's own notebook. */
export function CoachedTextarea({ value, onWrite, ...props }: Props) {
  const { notebook } = useRoom();
  const { items, marks } = useTextCoach(value, useCoachWords(notebook.document));
  const replace = ({ first, places }: Item) => {
    const wanted = places.flat().map((place) => ({ ...place, words: first.replacement ?? '' }));
    onWrite(putInto(value, wanted));
  };
  return (
    <div>
      <MarkedTextarea {...props} value={value} marks={marks} onChange={(event) => onWrite(event.currentTarget.value)} />
      <CoachNote
        items={items}
        onReplace={replace}
        onSettle={({ words }) => writeDecision(notebook.document, 'settled', words, Date.now())}
      />
    </div>
  );
}
