import type { SecondReadingAnswer } from '@casecircle/shared/protocol/second-reading.ts';
import { Problem } from '../../../ui/problem.tsx';
import { TextLink } from '../../../ui/text-link.tsx';

export type Answered = SecondReadingAnswer['answer'];

type Props = {
  presenter: string;
  answered: Answered | undefined;
  /** Why it can no longer be read, where it was not this person who answered. */
  ended: string | undefined;
  /** What they had begun to write to its author. */
  unsent: string;
};

/** In the place of the words once they are not to be read any more. The focus comes here: what had it is gone. */
export function AfterReading({ presenter, answered, ended, unsent }: Props) {
  return (
    <div tabIndex={-1} ref={(here) => here?.focus()}>
      {answered === undefined ? (
        <Problem step={<TextLink to="/">Go home</TextLink>}>
          {ended}
          {unsent.trim() !== '' && ` You had begun to write: “${unsent.trim()}”`}
        </Problem>
      ) : (
        <p role="status">
          {answered === 'read' ? `${presenter} can share it now.` : `It is back with ${presenter}.`} You can no longer
          read it here. <TextLink to="/">Go home</TextLink>
        </p>
      )}
    </div>
  );
}
