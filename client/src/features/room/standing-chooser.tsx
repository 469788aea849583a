import {
  type AnswerValue,
  type Entry,
  type Standing,
  standings,
  writeAnswer,
} from '@casecircle/shared/document/entries.ts';
import { IconMessageCheck, IconParking } from '@tabler/icons-react';
import { changedAnswer } from './changed-answer.ts';
import classes from './mark-chooser.module.css';
import { useRoom } from './room-context.ts';
import { useCaseOf } from './use-case-of.ts';

const standingWords: Record<Standing, { name: string; Icon: typeof IconParking }> = {
  answered: { name: 'Answered', Icon: IconMessageCheck },
  parked: { name: 'Parked', Icon: IconParking },
};

type Props = { entry: Entry; answer: AnswerValue | undefined };

/** Whether a question still waits: it was not answered in writing, aloud, or put aside for later. */
export function isOpen(answer: AnswerValue | undefined): boolean {
  return !answer?.text && answer?.standing === undefined;
}

/** What became of a question: two buttons for the presenter, a quiet word for everyone else. */
export function StandingChooser({ entry, answer }: Props) {
  const { may, table, me } = useRoom();
  const { presents } = useCaseOf(entry);
  if (!(presents && may('answers'))) return answer?.standing ? <StandingShown standing={answer.standing} /> : null;
  const choose = (standing: Standing) => {
    // Choosing the same one again takes it back.
    const chosen = answer?.standing === standing ? undefined : standing;
    writeAnswer(table.document, me.id, entry, changedAnswer(answer, { standing: chosen }));
  };
  return (
    <fieldset aria-label="What became of the question; everyone here sees it" className={classes.chooser}>
      {standings.map((standing) => {
        const { name, Icon } = standingWords[standing];
        return (
          <button
            key={standing}
            type="button"
            className={classes.choice}
            aria-pressed={answer?.standing === standing}
            onClick={() => choose(standing)}
          >
            <Icon size={14} aria-hidden="true" />
            {name}
          </button>
        );
      })}
    </fieldset>
  );
}

export function StandingShown({ standing }: { standing: Standing }) {
  const { name, Icon } = standingWords[standing];
  return (
    <p className={classes.shown}>
      <Icon size={14} aria-hidden="true" />
      {name}
    </p>
  );
}
