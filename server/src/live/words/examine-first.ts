import type { CommandKind } from '@casecircle/shared/domain/meeting/command.ts';
import { done, type Refusal, type Result } from '@casecircle/shared/domain/result.ts';
import { AppError } from '../../errors.ts';
import { examineStanding } from './blank-words.ts';
import type { Crossing, Examined, WordsParts } from './crossing.ts';
import { examineDraft } from './share-draft.ts';

export type ExamineFirst = (crossing: Crossing) => Promise<Result<Examined | undefined, Refusal>>;

const examined: ReadonlySet<CommandKind> = new Set(['share-case', 'blank-words']);

/** Whether the coach reads words for such a command. */
export function needsExamining(kind: CommandKind): boolean {
  return examined.has(kind);
}

/**
 * Has the coach read what a command is going to carry. It happens before the command's turn: a long text must not hold up the
 * meeting. Whoever carries the words sees to it that they are still the same.
 */
export function firstExaminer(parts: WordsParts): ExamineFirst {
  return async (crossing) => {
    const { command } = crossing;
    try {
      if (command.kind === 'share-case') return await examineDraft(crossing, parts);
      if (command.kind === 'blank-words') return await examineStanding(crossing, command, parts);
      return done(undefined);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const { code, about, detail } = error;
      return { ok: false, refusal: { code, ...(about === undefined ? {} : { about }), sentence: detail } };
    }
  };
}
