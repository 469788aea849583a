import { type AnswerValue, type Entry, type Mark, marks, writeAnswer } from '@casecircle/shared/document/entries.ts';
import { IconCheck, IconClock, IconMinus } from '@tabler/icons-react';
import { changedAnswer } from './changed-answer.ts';
import classes from './mark-chooser.module.css';
import { useRoom } from './room-context.ts';
import { useCaseOf } from './use-case-of.ts';

export const markWords: Record<Mark, { name: string; Icon: typeof IconCheck }> = {
  helps: { name: 'Helps', Icon: IconCheck },
  later: { name: 'Later', Icon: IconClock },
  'not now': { name: 'Not now', Icon: IconMinus },
};

type Props = { entry: Entry; answer: AnswerValue | undefined };

/** What the presenter makes of a piece of feedback: three buttons for the presenter, a quiet word for everyone else. */
export function MarkChooser({ entry, answer }: Props) {
  const { may, table, me } = useRoom();
  const { presents } = useCaseOf(entry);
  if (!(presents && may('marks'))) return answer?.mark ? <MarkShown mark={answer.mark} /> : null;
  const choose = (mark: Mark) => {
    // Choosing the same one again takes the mark back.
    const chosen = answer?.mark === mark ? undefined : mark;
    writeAnswer(table.document, me.id, entry, changedAnswer(answer, { mark: chosen }));
  };
  return (
    <fieldset aria-label="What you make of it; everyone here sees it" className={classes.chooser}>
      {marks.map((mark) => {
        const { name, Icon } = markWords[mark];
        return (
          <button
            key={mark}
            type="button"
            className={classes.choice}
            aria-pressed={answer?.mark === mark}
            onClick={() => choose(mark)}
          >
            <Icon size={14} aria-hidden="true" />
            {name}
          </button>
        );
      })}
      <span className={classes.seen}>Everyone here sees it.</span>
    </fieldset>
  );
}

export function MarkShown({ mark }: { mark: Mark }) {
  const { name, Icon } = markWords[mark];
  return (
    <p className={classes.shown}>
      <Icon size={14} aria-hidden="true" />
      {name}
    </p>
  );
}
