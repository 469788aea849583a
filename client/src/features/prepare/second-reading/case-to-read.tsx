import type { SecondReading } from '@casecircle/shared/protocol/second-reading.ts';
import { preparationWords } from '../preparation-words.ts';
import { MarkedWords } from './marked-words.tsx';
import classes from './second-reading.module.css';

/** The words, under the labels under which they were written. The first block is the question. */
export function CaseToRead({ reading: { preparation, blocks, settled } }: { reading: SecondReading }) {
  const { question, notes } = preparationWords[preparation];
  return (
    <article aria-label="The case" className={classes.case}>
      {blocks.map((words, block) => (
        <div key={block}>
          {block === 0 && <h2 className={classes.label}>{question.label}</h2>}
          {block === 1 && notes && <h2 className={classes.label}>{notes.label}</h2>}
          <p className={block === 0 ? classes.question : undefined}>
            <MarkedWords words={words} marks={settled.filter((mark) => mark.block === block)} />
          </p>
        </div>
      ))}
    </article>
  );
}
