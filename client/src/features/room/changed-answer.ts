import type { AnswerValue } from '@casecircle/shared/document/entries.ts';

/** An answer with a part of it changed, or taken back by `undefined`; and nothing beside what an answer may hold. */
export function changedAnswer(answer: AnswerValue | undefined, change: AnswerValue): AnswerValue {
  const { text, mark, standing } = { ...answer, ...change };
  return {
    ...(text === undefined ? {} : { text }),
    ...(mark === undefined ? {} : { mark }),
    ...(standing === undefined ? {} : { standing }),
  };
}
