import type { SecondReading } from '@casecircle/shared/protocol/second-reading.ts';
import { IconEye } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { kindWords } from '../../../coach/kind-words.ts';
import { secondReadingQuery } from '../../../http/second-readings.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { AnswerForm } from './answer-form.tsx';
import { MarkedWords } from './marked-words.tsx';
import classes from './second-reading.module.css';

/** A case that somebody brings, read by a facilitator before the group receives it. */
export function SecondReadingPage({ caseId }: { caseId: string }) {
  const reading = useQuery(secondReadingQuery(caseId));
  return (
    <Loaded page query={reading} lines={8}>
      {(it) => (
        <>
          <PageHeading below={`Asked by ${it.presenter} in ${it.group.name}.`}>A second reading</PageHeading>
          <p className={classes.readers}>
            <IconEye size={18} aria-hidden="true" />
            <span>
              Only facilitators of {it.group.name} can read this now. Could anybody recognise the people in it? Read it
              as a stranger would, and as somebody who lives nearby.
            </span>
          </p>
          <div className={classes.columns}>
            <article aria-label="The case" className={classes.case}>
              {it.blocks.map((words, block) => (
                <p key={block} className={block === 0 ? classes.question : undefined}>
                  <MarkedWords words={words} marks={it.settled.filter((mark) => mark.block === block)} />
                </p>
              ))}
            </article>
            <aside className={classes.side} aria-label="Your answer">
              <Settled settled={it.settled} />
              <AnswerForm caseId={caseId} presenter={it.presenter} />
            </aside>
          </div>
        </>
      )}
    </Loaded>
  );
}

/** What the author decided about, by kind. */
function Settled({ settled }: Pick<SecondReading, 'settled'>) {
  const counts = Map.groupBy(settled, ({ category }) => category);
  if (counts.size === 0) return <p>The coach asks about nothing in it. It does not see everything.</p>;
  return (
    <>
      <p>
        The coach asked about {settled.length === 1 ? 'one thing' : `${settled.length} things`} more, of which the
        author says that they identify nobody. They are underlined:
      </p>
      <ul>
        {[...counts].map(([category, some]) => (
          <li key={category}>
            {kindWords[category].many}: {some.length}
          </li>
        ))}
      </ul>
      <p>
        <TextLink to="/help/coach">What the coach finds and what it misses</TextLink>
      </p>
    </>
  );
}
