import { type Item, putInto } from '@casecircle/shared/coach/places.ts';
import { writeDecision } from '@casecircle/shared/document/coach-words.ts';
import type { TextareaProps } from '@mantine/core';
import { type Ref, useRef } from 'react';
import { CoachNote } from '../../coach/coach-note.tsx';
import { useCoachWords } from '../../coach/use-coach.ts';
import { useTextCoach } from '../../coach/use-text-coach.ts';
import { MarkedTextarea } from '../../ui/marked-textarea.tsx';
import { typeOver } from '../../ui/type-over.ts';
import { useRoom } from './room-context.ts';

type Props = Omit<TextareaProps, 'onChange' | 'value'> & {
  value: string;
  onWrite: (words: string) => void;
  ref?: Ref<HTMLTextAreaElement>;
};

/** A field of the room in which the coach reads along. What one decides about its words stays in one's own notebook. */
export function CoachedTextarea({ value, onWrite, ...props }: Props) {
  const { notebook } = useRoom();
  const whole = useRef<HTMLDivElement>(null);
  const { items, marks } = useTextCoach(value, useCoachWords(notebook.document));
  const replace = ({ first, places }: Item) => {
    const wanted = places.flat().map((place) => ({ ...place, words: first.replacement ?? '' }));
    const area = areaIn(whole.current);
    if (!(area && typeOver(area, wanted))) onWrite(putInto(value, wanted));
  };
  const settle = ({ words }: Item) => {
    writeDecision(notebook.document, 'settled', words, Date.now());
    if (items.length === 1) areaIn(whole.current)?.focus();
  };
  return (
    <div ref={whole}>
      <MarkedTextarea {...props} value={value} marks={marks} onChange={(event) => onWrite(event.currentTarget.value)} />
      <CoachNote items={items} onReplace={replace} onSettle={settle} />
    </div>
  );
}

function areaIn(whole: HTMLElement | null): HTMLTextAreaElement | null | undefined {
  return whole?.querySelector('textarea');
}
